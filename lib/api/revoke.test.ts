import { expect, test } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { tokenByIdentifier } from '@/db/tokens';
import { fromHere, makeClientAccount, makeSecret } from './testing/oauth-rows';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

let api: OAuthServer;
test.beforeAll(async () => void (api = await serveOAuth()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const REVOKE = '/oauth/revoke';
const auditOf = async (accountId: string) => (await chainAfter(database(), accountId, 0, 100)).map(({ text }) => JSON.parse(text));

test("another account's, an unknown or an ended token: 200, and nothing happens", async () => {
  const { client, accountId, member } = await makeClientAccount();
  const others = await makeClientAccount();
  const foreign = await makeSecret(others.member);
  const ended = await makeSecret(member, { expiresAt: Date.now() - 1 });
  const before = await auditOf(accountId);
  for (const token of [foreign.secret, `${foreign.secret.slice(0, -1)}`, 'nothing of ours', ended.secret]) {
    const answer = await api.form(REVOKE, client, { token });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  }
  expect((await tokenByIdentifier(database(), foreign.identifier))?.revokedAt).toBeNull();
  expect((await tokenByIdentifier(database(), ended.identifier))?.revokedAt).toBeNull();
  expect(await auditOf(accountId)).toEqual(before);
});

test('a token type that is not served is refused as such; a wrong hint about ours is ignored', async () => {
  const { client, member } = await makeClientAccount();
  const answer = await api.form(REVOKE, client, { token: 'some-refresh-token', token_type_hint: 'refresh_token' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'unsupported_token_type' });
  const { secret, identifier } = await makeSecret(member);
  expect((await api.form(REVOKE, client, { token: secret, token_type_hint: 'refresh_token' })).status).toBe(200);
  expect((await tokenByIdentifier(database(), identifier))?.revokedAt).not.toBeNull();
});

test('without a client that works nothing is revoked', async () => {
  const { client, member } = await makeClientAccount();
  const { secret, identifier } = await makeSecret(member);
  const answer = await api.form(REVOKE, { ...client, secret: 'wrong' }, { token: secret });
  expect(answer.status).toBe(401);
  expect((await tokenByIdentifier(database(), identifier))?.revokedAt).toBeNull();
});

test("a token of the account is revoked at once, recorded with the client, and once only; a frozen one too", async () => {
  const { client, accountId, member } = await makeClientAccount();
  for (const state of [{}, { frozenAt: Date.now() - 1 }]) {
    const { secret, tokenId } = await makeSecret(member, state);
    expect((await api.form(REVOKE, client, { token: secret })).status).toBe(200);
    const call = await api.fetch('/v3/personal-access-tokens/self', { headers: { Authorization: `Bearer ${secret}` } });
    expect(await call.json()).toMatchObject({ error: 'invalid_token', description: 'The token was revoked.' });
    expect((await api.form(REVOKE, client, { token: secret })).status).toBe(200);
    const events = (await auditOf(accountId)).filter(({ fact }) => fact.tokenId === tokenId);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ actor: { kind: 'service-client', clientId: client.clientId }, fact: { type: 'authn_token_revoked', reason: 'by-service-client' } });
    expect(events[0].origin.address).not.toBe(fromHere.address);
    expect(JSON.stringify(events)).not.toContain(secret);
  }
});
