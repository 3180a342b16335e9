import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { rawSql } from '@/db/testing/raw-sql';
import { markRevoked } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { testSecrets } from '@/lib/domain/test-secrets';
import { endServiceClient } from '@/lib/service-clients/end-service-client';
import { fromHere, makeClientAccount, makeSecret } from './testing/oauth-rows';
import { basic, serveOAuth, type OAuthServer } from './testing/oauth-server';

let api: OAuthServer;
test.beforeAll(async () => void (api = await serveOAuth()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const INACTIVE = '{"active":false}';
const INTROSPECT = '/oauth/introspect';
const FORM = 'application/x-www-form-urlencoded';

test('what is unknown, malformed, another account\'s or a published test secret is inactive, and nothing more', async () => {
  const { client } = await makeClientAccount();
  const others = await makeClientAccount();
  const foreign = await makeSecret(others.member);
  const unknown = PlainSecret.generate().reveal();
  for (const token of [foreign.secret, unknown, 'x', `${foreign.secret} `, 'alohi_pat_\u0000', client.secret, ...Object.values(testSecrets)]) {
    const answer = await api.form(INTROSPECT, client, { token });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(INACTIVE);
    expect(answer.headers.get('x-token-expires-at')).toBeNull();
  }
});

test('a token that is stopped for whatever reason is inactive', async () => {
  const { client, accountId, admin, member, owner } = await makeClientAccount();
  const now = Date.now();
  const states = [{ expiresAt: now - 1 }, { replacedAt: now - 1 }, { frozenAt: now - 1 }, { revokedAt: now - 1 }];
  const stopped = await Promise.all(states.map((state) => makeSecret(admin, state)));
  const inactiveOwner = await makeSecret(member);
  await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
  for (const { secret } of [...stopped, inactiveOwner]) expect(await (await api.form(INTROSPECT, client, { token: secret })).text()).toBe(INACTIVE);
  const works = await makeSecret(owner);
  expect(await (await api.form(INTROSPECT, client, { token: works.secret })).json()).toHaveProperty('active', true);
  await transaction((tx) => setPlan(tx, accountId, 'basic'));
  expect(await (await api.form(INTROSPECT, client, { token: works.secret })).text()).toBe(INACTIVE);
});

test('a working token of the account is told as RFC 7662 says', async () => {
  const { client, member } = await makeClientAccount();
  const now = Date.now();
  const { secret, identifier } = await makeSecret(member, { scopes: ['fax:fax:read', 'fax:shop:edit', 'no:longer:one'], createdAt: now - 5_000, expiresAt: now + 9_000_000, replacedAt: now + 60_000 });
  const answer = await api.form(INTROSPECT, client, { token: secret, token_type_hint: 'refresh_token' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const origin = new URL(process.env['NEXTAUTH_URL'] ?? '').origin;
  expect(await answer.json()).toEqual({
    active: true,
    scope: 'fax:fax:read fax:shop:edit',
    username: member.email,
    token_type: 'Bearer',
    exp: Math.floor((now + 60_000) / 1000),
    iat: Math.floor((now - 5_000) / 1000),
    sub: member.id,
    aud: origin,
    iss: origin,
    jti: identifier,
  });
});

test('the introspection after a revocation says inactive', async () => {
  const { client, member, accountId } = await makeClientAccount();
  const { secret, tokenId } = await makeSecret(member);
  expect(await (await api.form(INTROSPECT, client, { token: secret })).json()).toHaveProperty('active', true);
  await transaction((tx) => markRevoked(tx, accountId, tokenId, { at: Date.now(), by: null, reason: 'leaked' }));
  expect(await (await api.form(INTROSPECT, client, { token: secret })).text()).toBe(INACTIVE);
});

test('a client that is none, is ended or is not shown is 401 invalid_client with a Basic challenge, whatever the token', async () => {
  const { client, member, admin, plan } = await makeClientAccount();
  const { secret } = await makeSecret(member);
  const other = await makeClientAccount();
  const ended = await makeClientAccount();
  expect(await endServiceClient({ ...ended.admin, plan }, ended.client.clientId, fromHere, Date.now())).toEqual({ kind: 'ended', name: 'Archive' });
  const wrong: (string | undefined)[] = [
    undefined,
    'Basic',
    'Basic ???',
    `Basic ${Buffer.from('no colon').toString('base64')}`,
    `Bearer ${secret}`,
    basic({ ...client, secret: `${client.secret.slice(0, -1)}!` }),
    basic({ ...client, secret: other.client.secret }),
    basic({ clientId: 'nobody\u0000', secret: client.secret }),
    basic(ended.client),
  ];
  for (const authorization of wrong) {
    const answer = await api.fetch(INTROSPECT, { method: 'POST', headers: authorization ? { Authorization: authorization } : {}, body: new URLSearchParams({ token: secret }) });
    expect(answer.status, authorization).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  }
  expect(admin.accountId).toBe(member.accountId);
});

test('credentials may stand in the form instead, and never in both places', async () => {
  const { client, member } = await makeClientAccount();
  const { secret } = await makeSecret(member);
  const inForm = { client_id: client.clientId, client_secret: client.secret, token: secret };
  const formOnly = await api.fetch(INTROSPECT, { method: 'POST', body: new URLSearchParams(inForm) });
  expect(await formOnly.json()).toHaveProperty('active', true);
  const sameId = await api.form(INTROSPECT, client, { client_id: client.clientId, token: secret });
  expect(sameId.status).toBe(200);
  for (const twice of [inForm, { client_id: 'someone else', token: secret }]) {
    const answer = await api.form(INTROSPECT, client, twice);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  }
  const body = `token=${secret}`;
  const twoHeaders = await api.raw(`POST ${INTROSPECT}`, [`Authorization: ${basic(client)}`, `Authorization: ${basic(client)}`, `Content-Type: ${FORM}`, `Content-Length: ${body.length}`], body);
  expect(twoHeaders).toMatch(/^HTTP\/1\.1 400 /);
});

test('what is no form, doubled, missing, too large or in the address is invalid_request', async () => {
  const { client } = await makeClientAccount();
  const send = (body: string, type = FORM, path = INTROSPECT) => api.fetch(path, { method: 'POST', headers: { Authorization: basic(client), 'Content-Type': type }, body });
  const refused: [number, Promise<Response>][] = [
    [400, send('{"token":"x"}', 'application/json')],
    [400, send('token=x', 'text/plain')],
    [400, send('token=x&token=y')],
    [400, send('token=&token=y')],
    [400, send('token=x&token_type_hint=a&token_type_hint=a')],
    [400, send('token=')],
    [400, send('')],
    [400, send('token=x', FORM, `${INTROSPECT}?token=x`)],
    [413, send(`token=${'x'.repeat(20_000)}`)],
  ];
  for (const [status, sent] of refused) {
    const answer = await sent;
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request', error_description: expect.any(String) });
  }
  const got = await api.fetch(INTROSPECT);
  expect(got.status).toBe(405);
  expect(got.headers.get('allow')).toBe('POST');
});

test("a client's last use is told, forward-only", async () => {
  const { client, member } = await makeClientAccount();
  const { secret } = await makeSecret(member);
  await api.form(INTROSPECT, client, { token: secret });
  const used = async () => (await rawSql(`SELECT last_used_at FROM service_clients WHERE id = '${client.clientId}'`))[0]?.['last_used_at'];
  await expect.poll(used).not.toBeNull();
});
