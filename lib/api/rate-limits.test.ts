import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { markRevoked } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { CLIENT_LIMIT, STOPPED_TOKEN_LIMIT, TOKEN_LIMIT, UNMATCHED_LIMIT } from '@/lib/domain/rate-limits';
import { count } from './rate-limits';
import { basic } from './testing/oauth-server';
import { makeClientAccount, makeSecret } from './testing/oauth-rows';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';

async function useUp(limit: typeof TOKEN_LIMIT, key: string): Promise<void> {
  // The next window too: the test may run into it.
  for (const now of [Date.now(), Date.now() + limit.seconds * 1000]) {
    for (let at = 0; at < limit.requests; at += 1) await count(limit, key, now);
  }
}

test('a token beyond its limit is told to wait, and another one of the same address is not', async () => {
  const { owner } = await makeAccount();
  const [busy, calm] = [await makeHeldToken(owner, Date.now()), await makeHeldToken(owner, Date.now())];
  await useUp(TOKEN_LIMIT, busy.tokenId);
  const limited = await api.call('GET', ME, busy.secret);
  expect(limited.status).toBe(429);
  expect(limited.body).toMatchObject({ error: 'too_many_requests' });
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(limited.headers.get('ratelimit')).toMatch(/^"token";r=0;t=\d+$/);
  const served = await api.call('GET', ME, calm.secret);
  expect(served.status).toBe(200);
  expect(served.headers.get('ratelimit-policy')).toBe(`"token";q=${TOKEN_LIMIT.requests};w=60`);
  expect(served.headers.get('ratelimit')).toMatch(new RegExp(`^"token";r=${TOKEN_LIMIT.requests - 1};t=\\d+$`));
});

test('a dead token retried without end is slowed for itself, never for its whole address', async () => {
  const { accountId, owner } = await makeAccount();
  const [dead, live] = [await makeHeldToken(owner, Date.now()), await makeHeldToken(owner, Date.now())];
  await transaction((tx) => markRevoked(tx, accountId, dead.tokenId, { at: Date.now(), by: owner.id, reason: 'by-owner' }));
  expect((await api.call('GET', ME, dead.secret)).status).toBe(401);
  await useUp(STOPPED_TOKEN_LIMIT, dead.tokenId);
  expect((await api.call('GET', ME, dead.secret)).status).toBe(429);
  expect((await api.call('GET', ME, live.secret)).status).toBe(200);
});

test('an address that only guesses is stopped before any lookup, and other addresses are not', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, Date.now());
  const from = (address: string) => api.call('GET', ME, secret, { headers: { 'X-Forwarded-For': address } });
  await useUp(UNMATCHED_LIMIT, '203.0.113.200');
  expect((await from('203.0.113.200')).status).toBe(429);
  expect((await from('203.0.113.201')).status).toBe(200);
});

test('a service client beyond its limit is told to wait, and so is an address that tries wrong credentials', async () => {
  const { client, member } = await makeClientAccount();
  const { secret } = await makeSecret(member);
  const calm = await makeClientAccount();
  const ask = (by: typeof client, address = '203.0.113.210') =>
    api.call('POST', '/oauth/introspect', undefined, { headers: { Authorization: basic(by), 'Content-Type': 'application/x-www-form-urlencoded', 'X-Forwarded-For': address }, body: `token=${secret}` });
  expect((await ask(client)).headers.get('ratelimit-policy')).toBe(`"client";q=${CLIENT_LIMIT.requests};w=60`);
  await useUp(CLIENT_LIMIT, client.clientId);
  const limited = await ask(client);
  expect([limited.status, limited.body['error']]).toEqual([429, 'too_many_requests']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(calm.client)).status).toBe(200);

  expect((await ask({ ...calm.client, secret: client.secret }, '203.0.113.211')).status).toBe(401);
  await useUp(UNMATCHED_LIMIT, '203.0.113.211');
  expect((await ask(calm.client, '203.0.113.211')).status).toBe(429);
  expect((await ask(calm.client, '203.0.113.212')).status).toBe(200);
});
