import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { PlainSecret } from '@/lib/domain/secret';
import { testSecrets } from '@/lib/domain/test-secrets';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi } from './testing/api-server';

test.afterAll(closeDatabase);

/** The verifier that is shipped for scanners, asking an API; answers with the status that it has for what a scanner sends it. */
async function startVerifier(origin: string) {
  const verifier = spawn(process.execPath, ['docs/scanners/verifier.mjs', origin], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(verifier.stdout), 'line')) as [string];
  const port = /"port":(\d+)/.exec(line)?.[1] ?? '';
  return {
    post: async (body: string) => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).status,
    async stop() {
      verifier.kill();
      await once(verifier, 'exit');
    },
  };
}

test('the verifier for scanners says live of what works and dead of what does not; of nonsense, and where nobody answers it, nothing', async () => {
  const now = Date.now();
  const { member } = await makeAccount();
  const make = async (given: object = {}) => (await makeHeldToken(member, now, given)).secret;
  const api = await serveApi();
  const { post, stop } = await startVerifier(api.origin);
  const statusOf = (secret: string) => post(JSON.stringify({ FaxPlusPersonalAccessToken: { secret: [secret] } }));
  try {
    for (const body of ['', 'no json', '{}', '{"a":{}}', '[]', 'x'.repeat(20_000)]) expect(await post(body), body.slice(0, 9)).toBe(503);
    for (const [what, secret, status] of [
      ['unknown', PlainSecret.generate().reveal(), 401],
      ['revoked', await make({ revokedAt: now - 1 }), 401],
      ['expired', await make({ expiresAt: now - 1 }), 401],
      ['published', Object.values(testSecrets)[0] ?? '', 401],
      ['working', await make(), 200],
      ['working, in its grace', await make({ replacedAt: now + 3_600_000 }), 200],
      ['working elsewhere', await make({ allowedAddresses: ['203.0.113.9'] }), 200],
      ['frozen', await make({ frozenAt: now - 1 }), 401],
    ] as const) expect(await statusOf(secret), what).toBe(status);
    await api.close();
    expect(await statusOf(PlainSecret.generate().reveal())).toBe(503);
  } finally {
    await stop();
  }
});
