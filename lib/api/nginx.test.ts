import { request } from 'node:http';
import { expect, test } from '@playwright/test';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { markRevoked, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { nginxProgram, runNginx, serveUpstream, type Upstream } from './testing/oauth-nginx';
import { makeSecret } from './testing/oauth-rows';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

test.skip(nginxProgram === undefined, 'nginx is not installed (Debian: nginx-light)');
test.describe.configure({ mode: 'serial' });

let api: OAuthServer;
let services: Upstream;
let nginx: Awaited<ReturnType<typeof runNginx>>;
test.beforeAll(async () => {
  if (!nginxProgram) return;
  api = await serveOAuth({ trusted: ['127.0.0.1'] });
  services = await serveUpstream();
  nginx = await runNginx(nginxProgram, api.port, services.port);
  await expect.poll(() => through('/').then(({ status }) => status, () => 0)).toBe(404);
});
test.afterAll(async () => {
  if (!nginxProgram) return;
  await nginx.close();
  await services.close();
  await api.close();
  await closeDatabase();
});

interface Given {
  readonly method?: string;
  readonly secret?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request whose path goes out as it is written. */
function through(path: string, { method = 'GET', secret, headers = {}, body }: Given = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ port: nginx.port, host: '127.0.0.1', path, method, headers: { ...headers, ...(secret && { Authorization: `Bearer ${secret}` }) } }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += String(chunk);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const FAXES = '/v3/accounts/self/faxes';

test('refused requests never reach the services', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeSecret(owner, { scopes: ['fax:fax:read'] });
  const none = await through(FAXES);
  expect([none.status, none.headers['www-authenticate']]).toEqual([401, 'Bearer realm="Fax.Plus API"']);
  expect((await through(FAXES, { secret: 'nonsense' })).status).toBe(401);
  const outOfScope = await through('/v3/accounts/self/outbox', { method: 'POST', secret, body: '{}' });
  expect(outOfScope.status).toBe(403);
  expect(outOfScope.headers['www-authenticate']).toContain('scope="fax:all:edit fax:fax:edit"');
  expect(JSON.parse(outOfScope.text)).toHaveProperty('error', 'forbidden');
  for (const path of ['/v3/hooks', '/v3/accounts/self/faxes/%2e%2e', '/v3/x/../accounts/self/faxes', '/v3/accounts//faxes', '/v3/accounts/self%2Ffaxes', '/v3/accounts/self/faxes%5cx', `${FAXES}?access_token=${secret}`]) {
    expect((await through(path, { secret })).status, path).toBe(403);
  }
  for (const path of ['/gateway/check', '/_token_check', '/oauth/introspect']) expect((await through(path, { secret })).status, path).toBe(404);
  expect(services.seen()).toEqual([]);
});

test("what a client claims of itself or of its request is not believed", async () => {
  const { accountId, owner } = await makeAccount();
  const { secret, tokenId } = await makeSecret(owner, { scopes: ['fax:fax:read'] });
  const forged = { 'X-Original-URI': FAXES, 'X-Original-Method': 'GET', 'X-Forwarded-Uri': FAXES, 'X-Forwarded-Method': 'GET', 'X-Rewrite-URL': FAXES, 'X-HTTP-Method-Override': 'GET' };
  expect((await through('/v3/hooks', { secret, headers: forged })).status).toBe(403);
  expect((await through(FAXES, { secret, headers: { ...forged, 'X-User-Id': 'somebody', 'X-User-Role': 'corporate_admin' } })).status).toBe(200);
  expect(services.seen().map(({ headers }) => headers['x-user-id'])).toEqual([owner.id]);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { allowedAddresses: ['198.51.100.9'] }));
  expect((await through(FAXES, { secret, headers: { 'X-Forwarded-For': '198.51.100.9' } })).status).toBe(403);
  expect(services.seen()).toEqual([]);
});

test('an allowed request goes on as it was sent, with who is calling and without the secret', async () => {
  const { accountId, member } = await makeAccount();
  const { secret, identifier } = await makeSecret(member, { scopes: ['fax:fax:edit'], expiresAt: Date.parse('2126-01-02T03:04:05Z') });
  const path = '/v3/accounts/self/outbox?note=a%20b';
  const answer = await through(path, { method: 'POST', secret, body: '{"to":["+12025550100"]}', headers: { 'Content-Type': 'application/json' } });
  expect([answer.status, answer.text, answer.headers['x-token-expires-at']]).toEqual([200, 'from the services', '2126-01-02T03:04:05Z']);
  const [passed] = services.seen();
  expect(passed).toMatchObject({ method: 'POST', url: path, body: '{"to":["+12025550100"]}' });
  expect(passed?.headers).toMatchObject({ 'x-token-identifier': identifier, 'x-token-scopes': 'fax:fax:edit', 'x-user-id': member.id, 'x-account-id': accountId, 'x-user-role': 'corporate_member' });
  expect(JSON.stringify(passed)).not.toContain(secret);
  const keys = createLocalJWKSet((await (await api.fetch('/gateway/keys')).json()) as JSONWebKeySet);
  const { payload } = await jwtVerify(String(passed?.headers['x-caller-identity']), keys, { audience: new URL(process.env['NEXTAUTH_URL'] ?? '').origin });
  expect(payload).toMatchObject({ sub: member.id, method: 'POST', target: path });
});

test('the request after a revocation is refused', async () => {
  const { accountId, owner } = await makeAccount();
  const { secret, tokenId } = await makeSecret(owner);
  expect((await through(FAXES, { secret })).status).toBe(200);
  await transaction((tx) => markRevoked(tx, accountId, tokenId, { at: Date.now(), by: null, reason: 'leaked' }));
  expect((await through(FAXES, { secret })).status).toBe(401);
  expect(services.seen()).toHaveLength(1);
});
