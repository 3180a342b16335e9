import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { whileBusy } from '@/db/testing/while-busy';
import { tokenOfMember } from '@/db/tokens';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi } from './testing/api-server';

test.afterAll(closeDatabase);

const ME = '/v3/personal-access-tokens/self';

test('a busy database is 503 with Retry-After, never "valid", and nothing was changed', async () => {
  test.setTimeout(60_000);
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const api = await serveApi();
    const { accountId, owner } = await makeAccount();
    const { tokenId, secret } = await makeHeldToken(owner, Date.now());
    await whileBusy(async () => {
      const answer = await api.call('DELETE', ME, secret);
      expect([answer.status, answer.headers.get('retry-after'), answer.body['error']]).toEqual([503, '1', 'service_unavailable']);
      expect(answer.headers.get('www-authenticate')).toBeNull();
      if (engine() === 'postgres') {
        expect((await api.call('GET', ME, secret)).status).toBe(503);
        expect((await api.call('GET', '/readyz')).body).toMatchObject({ error: 'service_unavailable' });
      }
      expect((await api.call('GET', ME, 'garbage')).status).toBe(401);
      expect((await api.call('GET', '/healthz')).status).toBe(200);
    });
    expect(await tokenOfMember(database(), accountId, owner.id, tokenId)).toMatchObject({ revokedAt: null });
    expect((await api.call('GET', ME, secret)).status).toBe(200);
    await api.close();
  });
  await scratch.remove();
});

test('a database without its tables is 500 without a word of why', async () => {
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    const api = await serveApi();
    const { PlainSecret } = await import('@/lib/domain/secret');
    const answer = await api.call('GET', ME, PlainSecret.generate().reveal());
    expect([answer.status, answer.body['error']]).toEqual([500, 'internal_error']);
    expect(answer.text).not.toMatch(/sql|table|relation|tokens|\.ts|node_modules/i);
    await api.close();
  });
  await scratch.remove();
});
