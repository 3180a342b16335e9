import { expect, test } from '@playwright/test';
import { matchCall } from './endpoint-match';
import { endpoints, faxCalls } from './endpoints';

const unclear = [
  '', '/', '/v3', '/v3/', '/V3/accounts', '/v3/accounts/', '//v3/accounts', '/v3//accounts', '/v3/./accounts', '/v3/x/../accounts', '/v3/accounts/..', '/v3/accounts/.',
  '/v3/%61ccounts', '/v3%2Faccounts', '/v3/accounts/%2e%2e', '/v3/accounts/%2E', '/v3/accounts/a%2fb', '/v3/accounts/a%2Fb', '/v3/accounts/a%5Cb', '/v3/accounts/a%5cb', '/v3/accounts/a\\b',
  '/v3/accounts/a%00b', '/v3/accounts/a;b', '/v3/accounts/a b', '/v3/accounts/%', '/v3/accounts/%4', '/v3/accounts/%zz', '/v3/accounts/é', '/v3/accounts?x', '/v3/accounts#x', '/v3/accounts\n', 'http://host/v3/accounts',
  '/healthz', '/openapi.json', '/oauth/introspect', '/gateway/check',
];
for (const path of unclear) {
  test(`no call is read from ${JSON.stringify(path)}`, () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) expect(matchCall(method, path)).toBeUndefined();
  });
}

test('a method that a path does not answer is no call', () => {
  for (const method of ['POST', 'PATCH', 'OPTIONS', 'get', 'CONNECT', '']) expect(matchCall(method, '/v3/accounts')).toBeUndefined();
});

test('every call is found by its own path, and by nothing else of the table', () => {
  for (const call of faxCalls) expect(matchCall(call.method, call.path.replace(/\{\w+\}/g, 'x1'))?.endpoint.id).toBe(call.id);
  expect(endpoints.length).toBeGreaterThan(29);
});

test("HEAD asks what GET would, and the path's member comes along as it is written", () => {
  expect(matchCall('HEAD', '/v3/accounts/self/numbers/%2B12025550100')).toMatchObject({ endpoint: { id: 'getNumber' }, userId: 'self' });
  expect(matchCall('GET', '/v3/accounts/%73elf')).toMatchObject({ endpoint: { id: 'getUser' }, userId: '%73elf' });
  expect(matchCall('GET', '/v3/hooks')).toMatchObject({ endpoint: { id: 'getWebhooks' }, userId: undefined });
});
