import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { testSecrets } from '@/lib/domain/test-secrets';
import { forgeSecret } from '@/lib/tokens/testing/forge-secret';
import { noticesOf } from '@/lib/tokens/testing/found';
import { listTokens } from '@/lib/tokens/testing/list-tokens';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const NOW = Date.now();
let last = 0;
/** Each from an address of its own: the limit is per address. */
const send = (body: unknown, address = `198.51.100.${(last += 1)}`) =>
  api.call('POST', '/v3/credentials/revoke', undefined, { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address } });

for (const [what, body] of Object.entries({
  nothing: '',
  'broken JSON': '{"credentials":["alohi_pat_',
  'a list': [],
  'no list': { credentials: 'alohi_pat_x' },
  'an empty list': { credentials: [] },
  'what is no text': { credentials: [1] },
  'more than a thousand': { credentials: Array.from({ length: 1_001 }, () => 'x') },
})) {
  test(`${what} is refused in the API's own form`, async () => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: 'invalid_request', request_id: expect.stringMatching(/^req_/) });
  });
}

test('a refusal repeats nothing of a secret that was sent', async () => {
  const secret = PlainSecret.generate().reveal();
  for (const body of [{ [secret]: 1 }, { credentials: secret }, { credentials: [{ [secret]: secret }] }, `{"credentials":["${secret}"`]) {
    const answer = await send(body);
    expect([answer.status, answer.text.includes(secret.slice(33, 60))]).toEqual([400, false]);
  }
});

test('a body over the limit is refused, another method too', async () => {
  expect((await send({ credentials: ['x'.repeat(1_100_000)] })).status).toBe(413);
  expect((await api.call('GET', '/v3/credentials/revoke')).status).toBe(405);
});

test('known, unknown, guessed, damaged, published and foreign texts are answered alike, and only the known one is stopped', async () => {
  const { accountId, member } = await makeAccount();
  const { secret, identifier, tokenId } = await makeHeldToken(member, NOW);
  const texts = ['', 'ghp_something', forgeSecret(identifier), secret.slice(0, -1), `${secret}x`, testSecrets.expired, PlainSecret.generate().reveal()];
  for (const text of texts) {
    const answer = await send({ credentials: [text] });
    expect([answer.status, answer.text], text.slice(0, 12)).toEqual([202, '']);
  }
  expect(await auditOf(accountId)).toEqual([]);
  const answer = await send({ credentials: [...texts, secret, secret] });
  expect([answer.status, answer.text]).toEqual([202, '']);
  expect(await listTokens(member, NOW)).toMatchObject([{ id: tokenId, status: 'revoked', revokedBy: null, revocationReason: 'leaked' }]);
});

test('it holds from the answer on, is recorded as done by who holds the secret, and owner and admins are told', async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  const { secret, tokenId, identifier } = await makeHeldToken(member, NOW, { name: 'nightly-reports', lastUsedAt: NOW - 9 });
  expect((await send({ credentials: [secret], source: 'a scanner' }, '203.0.113.7')).status).toBe(202);
  expect((await api.call('GET', '/v3/personal-access-tokens/self', secret)).body).toMatchObject({ description: 'The token was revoked.' });
  expect((await auditOf(accountId))[0]).toMatchObject({ actor: { kind: 'secret-holder', tokenId }, origin: { address: '203.0.113.7' }, fact: { type: 'authn_token_revoked', reason: 'leaked' } });
  const facts = { name: 'nightly-reports', identifier };
  const told = await noticesOf(accountId);
  expect(told[0]).toEqual({ memberId: member.id, kind: 'reported-leaked', facts });
  expect(told.slice(1).map(({ memberId, kind }) => `${kind} ${memberId}`).sort()).toEqual([owner, admin].map(({ id }) => `token-reported ${id}`).sort());
  expect(await listTokens(member, NOW)).toMatchObject([{ lastUsedAt: NOW - 9 }]);
});

test('what has ended is passed over: no event, no notice, and none a second time', async () => {
  const { accountId, member } = await makeAccount();
  const expired = await makeHeldToken(member, NOW, { expiresAt: NOW - 1 });
  const { secret, tokenId } = await makeHeldToken(member, NOW);
  await send({ credentials: [expired.secret] });
  expect(await noticesOf(accountId)).toEqual([]);
  await Promise.all([1, 2, 3].map(() => send({ credentials: [secret] })));
  expect((await auditOf(accountId)).map(({ fact }) => fact['tokenId'])).toEqual([tokenId]);
  expect(await noticesOf(accountId)).toHaveLength(3);
});

test('a frozen one is revoked, whoever froze it', async () => {
  const { accountId, member } = await makeAccount();
  const { secret, tokenId } = await makeHeldToken(member, NOW);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: NOW, frozenUntil: NOW + 60_000, frozenThen: 'unfreeze' }));
  await send({ credentials: [secret] });
  expect(await listTokens(member, NOW)).toMatchObject([{ status: 'revoked' }]);
});

test('a thousand of several accounts are revoked by one request', async () => {
  const accounts = await Promise.all([makeAccount(), makeAccount()]);
  const held = await Promise.all(accounts.flatMap(({ member }) => Array.from({ length: 30 }, () => makeHeldToken(member, NOW))));
  const fill = Array.from({ length: 940 }, () => PlainSecret.generate().reveal());
  expect((await send({ credentials: [...fill, ...held.map(({ secret }) => secret)] })).status).toBe(202);
  for (const { accountId, member } of accounts) {
    expect((await listTokens(member, NOW)).filter(({ status }) => status === 'revoked')).toHaveLength(30);
    expect(await auditOf(accountId)).toHaveLength(30);
  }
});

test('an address may send sixty an hour: the next is told when to come back, and stops nothing', async () => {
  const { member } = await makeAccount();
  const { secret } = await makeHeldToken(member, NOW);
  for (let sent = 0; sent < 60; sent += 1) expect((await send({ credentials: ['x'] }, '192.0.2.200')).status).toBe(202);
  const answer = await send({ credentials: [secret] }, '192.0.2.200');
  expect([answer.status, answer.headers.get('retry-after') !== null]).toEqual([429, true]);
  expect(answer.headers.get('ratelimit-policy')).toBe('"found-secrets";q=60;w=3600');
  expect(await listTokens(member, NOW)).toMatchObject([{ status: 'active' }]);
});
