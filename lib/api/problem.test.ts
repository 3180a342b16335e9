import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { testSecrets } from '@/lib/domain/test-secrets';
import { makeSecret } from './testing/oauth-rows';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

let api: OAuthServer;
let origin: string;
test.beforeAll(async () => {
  api = await serveOAuth();
  origin = new URL(process.env['NEXTAUTH_URL'] ?? '').origin;
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const PROBLEM = 'application/problem+json';
const SELF = '/v3/personal-access-tokens/self';
const call = (path: string, secret?: string, accept = PROBLEM) => api.fetch(path, { headers: { Accept: accept, ...(secret && { Authorization: `Bearer ${secret}` }) } });

test('who does not ask for it by name gets the vendor\'s form', async () => {
  for (const accept of ['', '*/*', 'application/*', 'application/json', `${PROBLEM};q=0`, `${PROBLEM};q=0.0, */*`, `${PROBLEM}x`]) {
    const answer = await call(SELF, undefined, accept);
    expect(answer.headers.get('content-type'), accept).toMatch(/^application\/json/);
    expect(Object.keys((await answer.json()) as object)).toEqual(['error', 'description', 'request_id']);
  }
});

test('before the secret has matched nothing is said of any token', async () => {
  const forms = await Promise.all([undefined, 'nonsense', `alohi_pat_${'x'.repeat(82)}`].map((secret) => call(SELF, secret)));
  for (const answer of forms) {
    expect(answer.headers.get('x-token-expires-at')).toBeNull();
    expect(Object.keys((await answer.json()) as object).sort()).toEqual(['description', 'detail', 'error', 'instance', 'request_id', 'status', 'title', 'type']);
  }
});

test('an expired token says which one it is and when it ended, never its secret', async () => {
  const { owner } = await makeAccount();
  const { secret, identifier } = await makeSecret(owner, { expiresAt: Date.parse('2026-01-02T03:04:05Z') });
  const answer = await call(SELF, secret, `text/html;q=0.5, ${PROBLEM};q=0.8`);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-token-expires-at')]).toEqual([401, PROBLEM, '2026-01-02T03:04:05Z']);
  const text = await answer.text();
  const requestId = answer.headers.get('x-request-id');
  expect(JSON.parse(text)).toEqual({
    type: `${origin}/help/refused-requests#expired`,
    title: 'Expired',
    status: 401,
    detail: 'The token has expired.',
    instance: requestId,
    error: 'invalid_token',
    description: 'The token has expired.',
    request_id: requestId,
    token_id: identifier,
    granted_scopes: ['fax:fax:read'],
    expired_at: '2026-01-02T03:04:05Z',
  });
  expect(text).not.toContain(secret);
});

test('a missing scope names those that would do, those held, and the rotation that mends it', async () => {
  const { owner } = await makeAccount();
  const { secret, tokenId, identifier } = await makeSecret(owner, { scopes: ['fax:fax:read', 'fax:shop:read'], expiresAt: Date.parse('2126-01-02T03:04:05Z') });
  const answer = await call('/v3/hooks', secret);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({
    type: `${origin}/help/refused-requests#out-of-scope`,
    title: 'Out of scope',
    required_scopes: ['fax:all:read', 'fax:webhook:read'],
    granted_scopes: ['fax:fax:read', 'fax:shop:read'],
    token_id: identifier,
    expires_at: '2126-01-02T03:04:05Z',
    rotate_url: `${origin}/profile/integrations/personal-access-tokens/${tokenId}/rotate?scopes=fax%3Afax%3Aread+fax%3Ashop%3Aread+fax%3Awebhook%3Aread`,
  });
});

test('every answer to a secret that matched tells when the token stops, also where a rotation shortened it', async () => {
  const { owner } = await makeAccount();
  const grace = Date.now() + 3_600_000;
  const { secret } = await makeSecret(owner, { scopes: ['fax:fax:read'], replacedAt: grace });
  const told = `${new Date(grace).toISOString().slice(0, 19)}Z`;
  for (const [path, status] of [[SELF, 200], ['/v3/hooks', 403], ['/v3/accounts/self/faxes/none', 404]] as const) {
    const answer = await call(path, secret);
    expect([path, answer.status, answer.headers.get('x-token-expires-at')]).toEqual([path, status, told]);
  }
});

for (const [verdict, error, status] of [['expired', 'invalid_token', 401], ['revoked', 'invalid_token', 401], ['frozen', 'invalid_token', 401], ['out-of-scope', 'insufficient_scope', 403]] as const) {
  test(`the published test secret "${verdict}" always answers so, and opens nothing`, async () => {
    for (const path of [SELF, '/v3/hooks', '/v3/accounts/self/faxes']) {
      const answer = await call(path, testSecrets[verdict]);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('www-authenticate')).toContain(error);
      expect(await answer.json()).toMatchObject({ error, type: `${origin}/help/refused-requests#${verdict}` });
    }
    expect((await api.fetch('/healthz', { headers: { Authorization: `Bearer ${testSecrets[verdict]}` } })).status).toBe(200);
  });
}
