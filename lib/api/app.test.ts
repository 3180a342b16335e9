import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { endpoints } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { statusOf } from '@/lib/door/testing/open-door';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';
import { pathOf } from './testing/rows';

let api: ApiServer;
let secret: string;
test.beforeAll(async () => {
  api = await serveApi();
  const { owner } = await makeAccount();
  ({ secret } = await makeHeldToken(owner, Date.now(), { scopes }));
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

for (const path of ['/v3', '/v3/', '/v3/nothing', '/v3/accounts/', '/v3/accounts/self/', '/v3/accounts/self/numbers/', '/v3/ACCOUNTS', '/v3/personal-access-tokens', '/oauth', '/oauth/token', '/oauth/introspect/', '/gateway', '/gateway/check/', '/', '/healthz/', '/favicon.ico']) {
  test(`${path} is no row of the table: 404 in the API's form, with and without a token`, async () => {
    for (const sent of [secret, undefined]) {
      const { status, body } = await api.call('GET', path, sent);
      expect([status, body['error']]).toEqual([404, 'not_found']);
      expect(body['request_id']).toMatch(/^req_/);
    }
  });
}

test('a method that a path does not answer is 405 with those that it does', async () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const paths = new Map<string, string[]>();
  for (const endpoint of endpoints) paths.set(pathOf(endpoint), [...(paths.get(pathOf(endpoint)) ?? []), endpoint.method]);
  for (const [path, known] of paths) {
    const allow = known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    for (const method of methods.filter((one) => !known.includes(one))) {
      const { status, headers, body } = await api.call(method, path, secret);
      expect([status, headers.get('allow'), body['error']], `${method} ${path}`).toEqual([405, allow, 'method_not_allowed']);
    }
  }
});

test('HEAD is checked like GET and answers without a body', async () => {
  for (const [sent, status] of [[secret, 200], [undefined, 401], ['garbage', 401]] as const) {
    const answer = await api.call('HEAD', '/v3/accounts/self', sent);
    expect([answer.status, answer.text]).toEqual([status, '']);
  }
  expect((await api.call('HEAD', '/v3/nothing', secret)).status).toBe(404);
});

test('a call answers only those who may make it', async () => {
  const { member } = await makeAccount();
  const narrow = await makeHeldToken(member, Date.now(), { scopes: ['fax:fax:read'] });
  expect((await api.call('GET', '/v3/shop/balance', secret)).body).toEqual({ amount: 0, currency: 'USD' });
  expect((await api.call('GET', '/v3/shop/balance', narrow.secret)).status).toBe(403);
  expect((await api.call('GET', '/v3/shop/balance')).status).toBe(401);
});

test('an escaped path parameter is one parameter', async () => {
  expect((await api.call('GET', '/v3/accounts/self/numbers/%2B12025550100', secret)).status).toBe(404);
  expect((await api.call('GET', '/v3/%61ccounts/self', secret)).status).not.toBe(500);
});

for (const host of ['Host: ', 'Host: a b', 'Host: [', 'Host: evil.example:99999', 'Host: \u00e9', 'X-No: host', 'Host: a/../b', 'Host: user@evil.example']) {
  test(`a request with "${host}" is no 500 and gets no further than its check`, async () => {
    const answer = await api.raw('GET /v3/personal-access-tokens/self', [host]);
    expect([400, 401]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/\n\s+at |node_modules/);
  });
}

test('the process answers of itself and of its database, to anybody', async () => {
  expect((await api.call('GET', '/healthz')).body).toEqual({ status: 'alive' });
  expect((await api.call('GET', '/readyz')).body).toEqual({ status: 'ready' });
});
