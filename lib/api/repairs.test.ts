import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { problem } from '@/lib/domain/answers/errors';
import { testSecrets, type TestVerdict } from '@/lib/domain/test-secrets';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { TOKEN_LIMIT } from '@/lib/domain/rate-limits';
import { count } from './rate-limits';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, multipart, PDF, upload } from './testing/fax-office';
import { pathAbout, makeFurnishedAccount } from './testing/furnished-people';
import { readAnswer } from './testing/official-clients';
import { bearer, refusedCases } from './testing/refused-secrets';
import { pathOf, protectedRows, titleOf } from './testing/rows';

/** What every answer says that helps a caller mend their request, on every kind of call and answer. */
let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const NOW = Date.now();
const PROBLEM = 'application/problem+json';
const ask = async (line: string, headers: readonly string[]) => readAnswer(await api.raw(line, ['Host: api', ...headers]));
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test('every refusal is a valid problem for who asks for one; of a token it tells the identifier and end once its secret has matched, and never the secret', async () => {
  for (const { name, headers, query = '', status, error, matched } of await refusedCases(NOW)) {
    const answer = await ask(`GET /v3/hooks${query}`, [`Accept: ${PROBLEM}`, ...headers]);
    expect([answer.status, answer.headers.get('content-type')], name).toEqual([status, PROBLEM]);
    const { data, error: wrong } = problem.safeParse(answer.json);
    expect(wrong, name).toBeUndefined();
    expect(data, name).toMatchObject({ status, error, instance: answer.headers.get('x-request-id'), request_id: answer.headers.get('x-request-id') });
    const end = name === 'expired' ? data?.expired_at : data?.expires_at;
    expect([data?.token_id !== undefined, data?.granted_scopes !== undefined, end !== undefined], name).toEqual([matched, matched, matched]);
    if (matched) expect(end).toBe(answer.headers.get('x-token-expires-at'));
    const secret = headers[0]?.slice('Authorization: Bearer '.length) ?? '';
    if (secret.length > 60) expect(JSON.stringify([...answer.headers]) + answer.text, name).not.toContain(secret.slice(-59));
  }
});

test('what an admin alone may do tells a member whose token it was, whoever refuses it', async () => {
  const { member } = await makeFurnishedAccount(NOW);
  for (const [method, path] of [['GET', '/v3/accounts'], ['PUT', '/v3/accounts/self/numbers/{number}'], ['DELETE', '/v3/accounts/self/numbers/{number}'], ['PUT', '/v3/accounts/self/member-details/self']] as const) {
    const answer = await ask(`${method} ${pathAbout(path, 'self', member)}`, [bearer(member.secret), `Accept: ${PROBLEM}`]);
    expect([answer.status, problem.safeParse(answer.json).error], path).toEqual([403, undefined]);
    expect(answer.json, path).toMatchObject({ error: 'forbidden', token_id: expect.any(String), granted_scopes: expect.arrayContaining(['fax:all:read']), type: expect.stringMatching(/#admin-only$/) });
  }
});

test('each kind of answer to a secret that matched tells when the token stops', async () => {
  const { memberSecret, owner } = await makeOffice();
  const file = await upload(api, memberSecret);
  const later = { from: '+12345667', to: ['+12345688'], files: [file], send_time: '2099-01-01 01:02:03 +0000' };
  const kinds: readonly (readonly [what: string, status: number, ...call: Parameters<ApiServer['call']>])[] = [
    ['JSON', 200, 'GET', '/v3/accounts/self', memberSecret],
    ['HEAD', 200, 'HEAD', '/v3/accounts/self', memberSecret],
    ['created', 201, 'POST', '/v3/accounts/self/outbox', memberSecret, json(later)],
    ['an upload', 200, 'POST', '/v3/accounts/self/files', memberSecret, multipart(PDF)],
    ['nothing', 204, 'PUT', '/v3/accounts/self', memberSecret, json({})],
    ['a bad body', 400, 'POST', '/v3/hooks', memberSecret, json('{')],
    ['a bad query', 400, 'GET', '/v3/hooks', memberSecret],
    ['a role that lacks', 403, 'GET', '/v3/accounts', memberSecret],
    ['not there', 404, 'GET', '/v3/accounts/self/faxes/none', memberSecret],
    ['too large', 413, 'POST', '/v3/hooks', memberSecret, { headers: { 'Content-Type': 'application/json' }, body: 'x'.repeat(1_100_000) }],
    ['too little money', 400, 'POST', '/v3/shop/numbers/purchase', (await makeOffice(1)).ownerSecret, json({ item_id: 'GB-4420-00' })],
  ];
  for (const [what, status, ...call] of kinds) {
    const { status: got, headers } = await api.call(...call);
    expect([got, headers.get('x-token-expires-at')], what).toEqual([status, expect.stringMatching(RFC_3339)]);
    expect(headers.get('ratelimit'), what).toMatch(/^"token";r=\d+;t=\d+$/);
  }
  const exhausted = await makeHeldToken(owner, NOW);
  for (let at = 0; at < TOKEN_LIMIT.requests; at += 1) await count(TOKEN_LIMIT, exhausted.tokenId);
  const limited = await api.call('GET', '/v3/personal-access-tokens/self', exhausted.secret, { headers: { Accept: PROBLEM } });
  expect([limited.status, limited.headers.get('x-token-expires-at')]).toEqual([429, expect.stringMatching(RFC_3339)]);
  expect(limited.body).toMatchObject({ error: 'too_many_requests', token_id: exhausted.identifier, type: expect.stringMatching(/#rate-limited$/) });
});

for (const [verdict, secret] of Object.entries(testSecrets) as [TestVerdict, string][]) {
  const status = verdict === 'out-of-scope' ? 403 : 401;

  test(`the published test secret "${verdict}" answers so on every row, also to HEAD, to a proxy and to a service`, async () => {
    for (const row of protectedRows) {
      const answer = await ask(`${row.method} ${pathOf(row)}`, [bearer(secret), `Accept: ${PROBLEM}`]);
      expect([answer.status, answer.headers.has('x-token-expires-at')], titleOf(row)).toEqual([status, false]);
      expect(answer.json, titleOf(row)).toMatchObject({ type: expect.stringMatching(new RegExp(`/help/refused-requests#${verdict}$`)) });
      if (row.method !== 'GET') continue;
      const head = await ask(`HEAD ${pathOf(row)}`, [bearer(secret)]);
      expect([head.status, head.text, head.headers.get('www-authenticate')], titleOf(row)).toEqual([status, '', answer.headers.get('www-authenticate')]);
    }
    const checked = await ask('GET /gateway/check', [bearer(secret), 'X-Original-Method: GET', 'X-Original-URI: /v3/hooks']);
    expect([checked.status, checked.headers.has('x-user-id'), checked.headers.get('www-authenticate')]).toEqual([status, false, expect.stringContaining(verdict === 'out-of-scope' ? 'insufficient_scope' : 'invalid_token')]);
  });
}
