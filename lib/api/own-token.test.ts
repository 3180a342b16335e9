import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';
const NOW = Date.now();

test('"who am I" says of a token what its holder may know: no secret, no hash, no address, no e-mail', async () => {
  const { owner } = await makeAccount();
  const { secret, identifier, tokenId } = await makeHeldToken(owner, NOW, { name: 'Nightly 🧾', scopes: ['fax:fax:read', 'fax:user:read'] });
  const { status, body, text, headers } = await api.call('GET', ME, secret);
  expect(status).toBe(200);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(body).toEqual({ identifier, name: 'Nightly 🧾', scopes: ['fax:fax:read', 'fax:user:read'], owner: { uid: owner.id }, created_at: time, expires_at: time, last_used_at: null });
  for (const kept of [secret.slice(-59), tokenId, owner.email]) expect(text).not.toContain(kept);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a use is seen soon, with its address; a refused call moves nothing', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, NOW, { scopes: [] });
  expect((await api.call('GET', '/v3/accounts', secret)).status).toBe(403);
  expect((await api.call('GET', ME, secret, { headers: { 'X-Forwarded-For': '203.0.113.7' } })).body['last_used_at']).toBeNull();
  const lastUsed = async () => (await api.call('GET', ME, secret)).body['last_used_at'];
  await expect.poll(lastUsed, { intervals: [50], timeout: 5_000 }).toMatch(/^20/);
});

test('a token revokes itself: 204 without a body, then 401, and the audit names its holder and where from', async () => {
  const { accountId, owner } = await makeAccount();
  const { secret, tokenId } = await makeHeldToken(owner, NOW);
  const answer = await api.call('DELETE', ME, secret, { headers: { 'X-Forwarded-For': '203.0.113.7', 'User-Agent': 'u'.repeat(500) } });
  expect([answer.status, answer.text]).toEqual([204, '']);
  const after = await api.call('GET', ME, secret);
  expect([after.status, after.body['description']]).toEqual([401, 'The token was revoked.']);
  expect((await api.call('DELETE', ME, secret)).status).toBe(401);
  expect(await auditOf(accountId)).toMatchObject([
    { actor: { kind: 'secret-holder', tokenId }, origin: { address: '203.0.113.7', client: 'u'.repeat(200) }, fact: { type: 'authn_token_revoked', reason: 'by-holder' } },
  ]);
});

test('whatever begins after a revocation was answered is refused, under fifty callers at once', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, NOW);
  let revoked = false;
  const seen: { begunAfter: boolean; status: number }[] = [];
  const caller = async () => {
    for (let round = 0; round < 8; round += 1) {
      const begunAfter = revoked;
      seen.push({ begunAfter, status: (await api.call('GET', ME, secret)).status });
    }
  };
  const callers = Promise.all(Array.from({ length: 50 }, caller));
  await expect.poll(() => seen.length, { intervals: [5] }).toBeGreaterThan(60);
  expect((await api.call('DELETE', ME, secret)).status).toBe(204);
  revoked = true;
  await callers;
  expect((await api.call('GET', ME, secret)).status).toBe(401);
  expect(seen.filter(({ begunAfter, status }) => begunAfter && status !== 401)).toEqual([]);
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 401]));
});

test('two revocations at once: both are answered as done or refused, never as an error', async () => {
  const { accountId, owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, NOW);
  const answers = await Promise.all([1, 2, 3, 4].map(() => api.call('DELETE', ME, secret)));
  for (const { status } of answers) expect([204, 401]).toContain(status);
  expect(answers.some(({ status }) => status === 204)).toBe(true);
  expect(await auditOf(accountId)).toHaveLength(1);
});
