import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, statusOf } from './testing/open-door';

const forApi = ['/v3', '/v3/', '/v3/accounts', '/oauth/introspect', '/gateway/check', '/.well-known/oauth-protected-resource', '/openapi.json', '/healthz', '/readyz', '/v3/accounts?x=/profile'];
const forPages = ['/', '/v3x', '/v30/accounts', '/V3/accounts', '/profile', '/profile/v3/accounts', '/healthz/', '/healthzz', '/openapi.jsonx', '/.well-known/security.txt', '/help/api'];

test('the API gets its paths and no other, the pages all others and none of its', async () => {
  const door = await openDoor();
  for (const [side, paths] of [['api', forApi], ['page', forPages]] as const) {
    for (const path of paths) {
      await door.raw(bytesOf(`GET ${path}`, [`Host: ${door.host}`]));
      expect(door.passed(), path).toMatchObject([{ side, url: path }]);
    }
  }
  await door.close();
});

test('alone, the API gets everything, and no page is there to ask', async () => {
  const door = await openDoor({ apiAlone: true });
  for (const path of [...forApi, ...forPages]) {
    await door.raw(bytesOf(`GET ${path}`, [`Host: ${door.host}`]));
    expect(door.passed(), path).toMatchObject([{ side: 'api' }]);
  }
  await door.close();
});

test('what the API cannot read is refused before its check', async () => {
  const door = await openDoor({ apiAlone: true });
  const refused = { 'TRACE /v3/accounts': 405, 'OPTIONS /v3/accounts': 405, 'OPTIONS *': 400, 'PROPFIND /v3/accounts': 405, 'GET /v3/%ff': 400, 'GET /v3/../admin': 400, 'GET /v3/%2e%2E/x': 400, 'GET /v3//accounts': 400, 'GET /v3/a%2fb': 400, 'GET /v3/a%5cb': 400, 'GET /v3/a%00b': 400, 'GET http://evil.example/v3/accounts': 400 };
  for (const [line, status] of Object.entries(refused)) {
    const answer = await door.raw(bytesOf(line, [`Host: ${door.host}`]));
    // `OPTIONS *` is refused for its method before its target.
    expect([status, line === 'OPTIONS *' ? 405 : status], line).toContain(statusOf(answer));
    expect(answer, line).toMatch(/"request_id":"req_/);
  }
  expect(door.passed()).toEqual([]);
  await door.close();
});

test("the API answers under any host and asks for no Origin: programs call it", async () => {
  const door = await openDoor();
  await door.raw(bytesOf('POST /v3/hooks', ['Host: restapi.example.com', 'Content-Length: 0']));
  await door.raw(bytesOf('PUT /v3/accounts/self', ['Host: evil.example', 'Origin: https://evil.example', 'Content-Length: 2'], '{}'));
  expect(door.passed()).toMatchObject([{ side: 'api', method: 'POST' }, { side: 'api', method: 'PUT', body: '{}' }]);
  await door.close();
});

test('what fails behind the door is 500 without a stack, under the request\'s id', async () => {
  const { createServer } = await import('node:http');
  const { frontDoor } = await import('./front-door');
  const { trustOf } = await import('./identify');
  const { sendRaw } = await import('./testing/open-door');
  const rules = { origins: [], isFile: () => false, trust: trustOf([]), development: false, https: false };
  const server = createServer(frontDoor(rules, () => Promise.reject(new Error('secret detail')), undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const answer = await sendRaw(typeof address === 'object' && address ? address.port : 0, bytesOf('GET /v3/accounts', ['Host: a']));
  expect(statusOf(answer)).toBe(500);
  expect(answer).not.toMatch(/secret detail| at /);
  expect(answer).toMatch(/"request_id":"req_/);
  await new Promise((resolve) => server.close(resolve));
});
