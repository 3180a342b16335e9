import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState, tokenOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { scopes } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { flushUses } from '@/lib/usage/flush-uses';
import { findRequest, requestsOfToken } from '@/lib/usage/read-requests';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, multipart, PDF, send } from './testing/fax-office';
import { makeClientAccount, makeSecret } from './testing/oauth-rows';
import { basic } from './testing/oauth-server';
import { pathOf, protectedRows, titleOf } from './testing/rows';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';

async function logOf(accountId: string, tokenId: string): Promise<RecordedRequest[]> {
  await flushUses();
  const read: RecordedRequest[] = [];
  for await (const page of requestsOfToken(accountId, tokenId, 0)) read.push(...page);
  return read.reverse();
}

test('what matched no token is recorded of none', async () => {
  const { accountId, owner } = await makeAccount();
  const { tokenId } = await makeHeldToken(owner, Date.now());
  for (const secret of [undefined, 'garbage', PlainSecret.generate().reveal()]) await api.call('GET', ME, secret);
  expect(await logOf(accountId, tokenId)).toEqual([]);
});

for (const row of protectedRows.filter(({ id }) => id !== 'revokeOwnToken')) {
  test(`${titleOf(row)}: let through or refused, it is recorded with its outcome, and found by the id of its answer`, async () => {
    const { accountId, owner } = await makeAccount();
    const { tokenId, secret } = await makeHeldToken(owner, Date.now(), { scopes });
    const first = await api.call(row.method, pathOf(row), secret, { headers: { 'User-Agent': 'curl/8.5.0', 'X-Forwarded-For': '203.0.113.7' } });
    await transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: Date.now() }));
    const second = await api.call(row.method, pathOf(row), secret);
    const log = await logOf(accountId, tokenId);
    expect(log).toMatchObject([
      { id: first.headers.get('x-request-id'), endpoint: row.id, method: row.method, path: pathOf(row), address: '203.0.113.7', client: 'curl/8.5.0', outcome: 'valid', status: first.status },
      { id: second.headers.get('x-request-id'), endpoint: row.id, outcome: 'frozen', status: 401 },
    ]);
    expect(await findRequest(accountId, String(second.headers.get('x-request-id')))).toEqual({ tokenId, request: log[1] });
    expect(await tokenOfMember(database(), accountId, owner.id, tokenId)).toMatchObject({ lastUsedAt: log[0]?.at, lastUsedAddress: '203.0.113.7' });
  });
}

test('what a token touched is in the log: what was read, listed, made, changed and taken away', async () => {
  const office = await makeOffice();
  const { tokenId, secret } = await makeHeldToken(office.member, Date.now(), { scopes });
  const ids = Object.values(await send(api, secret, ['+12025550111', '+12025550112']));
  await api.call('GET', '/v3/accounts/self/outbox', secret);
  await api.call('DELETE', `/v3/accounts/self/outbox/${ids[0]}`, secret);
  await api.call('GET', `/v3/accounts/${office.owner.id}/outbox/unseen`, secret);
  await api.call('GET', '/v3/accounts/self/numbers/%2B12345667', secret);
  const hook = await api.call('POST', '/v3/hooks', secret, json({ target: 'https://example.com/h', event: 'fax_sent' }));
  // Several within a millisecond have no order.
  const touched = Object.fromEntries((await logOf(office.accountId, tokenId)).map(({ endpoint, status, touched: held }) => [endpoint, [status, ...[...held].sort()]]));
  const faxes = ids.map((id) => `fax:${id}`).sort();
  expect(touched).toEqual({
    uploadFile: [200, expect.stringMatching(/^file:/)],
    sendFax: [201, ...faxes],
    listOutboxFaxes: [200, ...faxes],
    deleteOutboxFax: [204, `fax:${ids[0]}`],
    getOutboxFax: [404, 'fax:unseen', `member:${office.owner.id}`],
    getNumber: [200, 'number:+12345667'],
    createWebhook: [201, `webhook:${String(hook.body['id'])}`],
  });
});

test('of a sending to very many the first are named, and how many there were beyond', async () => {
  const office = await makeOffice();
  const { tokenId, secret } = await makeHeldToken(office.member, Date.now(), { scopes });
  await send(api, secret, Array.from({ length: 130 }, (_, at) => `+1202555${String(at).padStart(4, '0')}`));
  expect((await logOf(office.accountId, tokenId)).at(-1)).toMatchObject({ endpoint: 'sendFax', touched: { length: 100 }, more: 30 });
});

test('a call that is refused by its input is a use, and is recorded with its status', async () => {
  const office = await makeOffice();
  const { tokenId, secret } = await makeHeldToken(office.member, Date.now(), { scopes });
  await api.call('POST', '/v3/accounts/self/files', secret, multipart(PDF, { name: 'program.exe', type: 'application/x-msdownload' }));
  await api.call('GET', '/v3/hooks', secret);
  expect(await logOf(office.accountId, tokenId)).toMatchObject([{ endpoint: 'uploadFile', outcome: 'valid', status: 400 }, { endpoint: 'getWebhooks', status: 400 }]);
});

test('a service that asks about a token is recorded with it: who asked, and that a stopped one was shown', async () => {
  const { client, member, accountId } = await makeClientAccount();
  const { tokenId, secret } = await makeSecret(member);
  const foreign = await makeClientAccount();
  const ask = (by: typeof client) => api.call('POST', '/oauth/introspect', undefined, { headers: { Authorization: basic(by), 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'archive/1' }, body: `token=${secret}` });
  expect((await ask(foreign.client)).body).toEqual({ active: false });
  expect((await ask(client)).body).toMatchObject({ active: true });
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { expiresAt: Date.now() }));
  expect((await ask(client)).body).toEqual({ active: false });
  const shared = { endpoint: 'introspectToken', method: 'POST', path: '/oauth/introspect', via: 'introspection', client: 'archive/1', touched: [`client:${client.clientId}`] };
  const log = await logOf(accountId, tokenId);
  expect(log).toMatchObject([{ ...shared, outcome: 'valid', status: 200 }, { ...shared, outcome: 'expired', status: 200 }]);
  expect(JSON.stringify(log)).not.toContain(secret.slice(-59));
});

test("a proxy's check is recorded as the call that was asked for", async () => {
  const { accountId, owner, member } = await makeAccount();
  const { tokenId, secret } = await makeHeldToken(member, Date.now(), { scopes: ['fax:fax:read'] });
  const ask = (method: string, uri: string) => {
    // Calls within one millisecond are recorded in no order.
    for (const last = Date.now(); Date.now() === last; );
    return api.call('GET', '/gateway/check', secret, { headers: { 'X-Original-Method': method, 'X-Original-URI': uri } });
  };
  expect((await ask('GET', '/v3/accounts/self/faxes/f1?x=1')).status).toBe(200);
  expect((await ask('DELETE', '/v3/accounts/self/faxes/f1')).status).toBe(403);
  // Whom a member may not name is not let through either.
  expect((await ask('GET', `/v3/accounts/${owner.id}/faxes/f1`)).status).toBe(403);
  expect(await logOf(accountId, tokenId)).toMatchObject([
    { endpoint: 'getFax', method: 'GET', path: '/v3/accounts/self/faxes/f1?x=1', outcome: 'valid', status: 200, via: 'gateway-check' },
    { endpoint: 'deleteFax', method: 'DELETE', outcome: 'out-of-scope', status: 403 },
    { endpoint: 'getFax', path: `/v3/accounts/${owner.id}/faxes/f1`, outcome: 'valid', status: 403 },
  ]);
});

test('a proxy is told no for a member of another account and for nobody, and yes for an admin and a member of theirs', async () => {
  const { admin, member } = await makeAccount();
  const other = await makeAccount();
  const { secret } = await makeHeldToken(admin, Date.now(), { scopes });
  const ask = async (uri: string) => (await api.call('GET', '/gateway/check', secret, { headers: { 'X-Original-Method': 'GET', 'X-Original-URI': uri } })).status;
  for (const uid of [other.member.id, other.admin.id, 'nobody', '%ff']) {
    expect(await ask(`/v3/accounts/${uid}/faxes`), uid).toBe(403);
    expect(await ask(`/v3/accounts/self/member-details/${uid}`), uid).toBe(403);
  }
  expect([await ask(`/v3/accounts/${member.id}/faxes`), await ask(`/v3/accounts/self/member-details/${member.id}`)]).toEqual([200, 200]);
});
