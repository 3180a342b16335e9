import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { originalRequestOf } from '@/lib/door/original-request';
import { testSecrets } from '@/lib/domain/test-secrets';
import { makeSecret } from './testing/oauth-rows';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

let api: OAuthServer;
test.beforeAll(async () => void (api = await serveOAuth({ trusted: ['127.0.0.1'] })));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const CHECK = 'GET /gateway/check';
const asked = (uri: string, method = 'GET') => [`X-Original-Method: ${method}`, `X-Original-URI: ${uri}`];
const bearer = (secret: string) => `Authorization: Bearer ${secret}`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const OPEN = '/v3/accounts/self/faxes';

const unclear: readonly (readonly [what: string, headers: readonly string[]])[] = [
  ['nothing', []],
  ['a method alone', ['X-Original-Method: GET']],
  ['a target alone', [`X-Original-URI: ${OPEN}`]],
  ['a doubled target', [...asked(OPEN), `X-Original-URI: ${OPEN}`]],
  ['a doubled method', [...asked(OPEN), 'X-Original-Method: GET']],
  ['both pairs', [...asked(OPEN), 'X-Forwarded-Method: GET', `X-Forwarded-Uri: ${OPEN}`]],
  ['a mixed pair', ['X-Original-Method: GET', `X-Forwarded-Uri: ${OPEN}`]],
  ['another spelling beside the pair', [...asked(OPEN), 'X_Original_URI: /v3/hooks']],
  ['another spelling alone', ['X_Original_Method: GET', `X_Original_URI: ${OPEN}`]],
  ['another claim to the target', [...asked(OPEN), 'X-Rewrite-URL: /v3/hooks']],
  ['a method override', [...asked(OPEN), 'X-HTTP-Method-Override: DELETE']],
  ['an address with a host', asked(`http://127.0.0.1${OPEN}`)],
  ['an empty target', asked('')],
  ['a method in small letters', asked(OPEN, 'get')],
  ['the headers that the door itself writes', ['X-Checked-Method: GET', `X-Checked-Uri: ${OPEN}`]],
  ...['/v3/accounts/../accounts/self/faxes', '//v3/accounts/self/faxes', '/v3/accounts/self%2ffaxes', '/v3/accounts/self/faxes%5c', '/v3/accounts/self/faxes%00', `${OPEN}/`, `${OPEN}#x`, '/healthz', '/oauth/revoke', '/sign-in'].map((uri) => [`the target ${uri}`, asked(uri)] as const),
];
for (const [what, headers] of unclear) {
  test(`${what} is 403, even with a token of every scope`, async () => {
    const { owner } = await makeAccount();
    const { secret } = await makeSecret(owner, { scopes: ['fax:all:read', 'fax:all:edit'] });
    const answer = await api.raw(CHECK, [bearer(secret), ...headers]);
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toMatch(/x-user-id|x-token-identifier/i);
  });
}

test('a query of the sub-request itself says nothing: 403', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeSecret(owner);
  expect(statusOf(await api.raw('GET /gateway/check?x=1', [bearer(secret), ...asked(OPEN)]))).toBe(403);
});

test('the pair is read on the check alone, from a trusted peer or one on this machine', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeSecret(owner);
  const local = await serveOAuth({ trusted: [] });
  expect(statusOf(await local.raw(CHECK, [bearer(secret), ...asked(OPEN)]))).toBe(200);
  await local.close();
  const request = { url: '/v3/hooks', rawHeaders: ['X-Original-Method', 'GET', 'X-Original-URI', OPEN], headers: { 'x-original-method': 'GET', 'x-original-uri': OPEN } };
  expect(originalRequestOf(request as never)).toBeUndefined();
  expect(originalRequestOf({ ...request, url: '/gateway/check' } as never)).toEqual({ method: 'GET', uri: OPEN });
});

test('without a token, with two, with a wrong or stopped one: 401 or 403 with the challenge of the API', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeSecret(owner);
  const ended = await makeSecret(owner, { expiresAt: Date.now() - 1 });
  const none = await api.raw(CHECK, asked(OPEN));
  expect(none).toMatch(/^HTTP\/1\.1 401 [^]*www-authenticate: Bearer realm="Fax.Plus API"\r\n/i);
  expect(statusOf(await api.raw(CHECK, [bearer(secret), bearer(secret), ...asked(OPEN)]))).toBe(403);
  expect(statusOf(await api.raw(CHECK, [bearer(secret), ...asked(`${OPEN}?access_token=${secret}`)]))).toBe(403);
  expect(await api.raw(CHECK, [bearer('nonsense'), ...asked(OPEN)])).toMatch(/^HTTP\/1\.1 401 [^]*error="invalid_token"/);
  expect(await api.raw(CHECK, [bearer(ended.secret), ...asked(OPEN)])).toMatch(/^HTTP\/1\.1 401 [^]*The token has expired/);
  expect(await api.raw(CHECK, [bearer(testSecrets['out-of-scope']), ...asked(OPEN)])).toMatch(/^HTTP\/1\.1 403 [^]*insufficient_scope/);
});

test('scope, role and address decide as they do on the API', async () => {
  const { accountId, member, owner } = await makeAccount();
  const plain = await makeSecret(member, { scopes: ['fax:fax:read', 'fax:user:read', 'fax:member:read'] });
  const check = async (uri: string, method = 'GET', secret = plain.secret) => statusOf(await api.raw(CHECK, [bearer(secret), 'X-Forwarded-For: 203.0.113.9', ...asked(uri, method)]));
  expect(await check(OPEN)).toBe(200);
  expect(await check(OPEN, 'HEAD')).toBe(200);
  expect(await check('/v3/accounts/self/outbox', 'POST')).toBe(403);
  expect(await check('/v3/hooks')).toBe(403);
  expect(await check('/v3/accounts')).toBe(403);
  expect(await check(OPEN, 'OPTIONS')).toBe(403);
  const userOnly = await makeSecret(member, { scopes: ['fax:user:read'] });
  expect(await check('/v3/accounts/self', 'GET', userOnly.secret)).toBe(200);
  expect(await check(`/v3/accounts/${owner.id}`, 'GET', userOnly.secret)).toBe(403);
  await transaction((tx) => setTokenState(tx, accountId, plain.tokenId, { allowedAddresses: ['198.51.100.0/24'] }));
  expect(await check(OPEN)).toBe(403);
  await transaction((tx) => setTokenState(tx, accountId, plain.tokenId, { allowedAddresses: ['203.0.113.9'] }));
  expect(await check(OPEN)).toBe(200);
});

test('an allowed request answers who is calling, by either pair', async () => {
  const { accountId, admin } = await makeAccount();
  const { secret, identifier } = await makeSecret(admin, { scopes: ['fax:fax:read', 'fax:shop:read'], expiresAt: Date.parse('2126-01-02T03:04:05Z') });
  const pairs: Record<string, string>[] = [{ 'X-Original-Method': 'GET', 'X-Original-URI': `${OPEN}?page=2` }, { 'X-Forwarded-Method': 'GET', 'X-Forwarded-Uri': OPEN }];
  for (const headers of pairs) {
    const answer = await api.fetch('/gateway/check', { headers: { ...headers, Authorization: `Bearer ${secret}`, 'X-User-Id': 'somebody' } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-token-identifier': identifier,
      'x-token-scopes': 'fax:fax:read fax:shop:read',
      'x-user-id': admin.id,
      'x-account-id': accountId,
      'x-user-role': 'corporate_admin',
      'x-token-expires-at': '2126-01-02T03:04:05Z',
      'cache-control': 'no-store',
    });
  }
});
