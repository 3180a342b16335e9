import { connect } from 'node:net';
import { expect, listPath, newPath, signIn, signInByHand, test } from './fixtures';

const everyPage = ['/sign-in', '/profile', '/profile/integrations', listPath, newPath];

test('every page has a policy without unsafe words, a fresh nonce, and no style attribute', async ({ page, account }) => {
  await signIn(page, account.member.email);
  const nonces = new Set<string>();
  for (const path of [...everyPage, '/no-such-page']) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect(await answer.text(), path).not.toMatch(/ style="/);
    expect(answer.headers(), path).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
    expect(answer.headers()['x-powered-by'], path).toBeUndefined();
    expect(answer.headers()['x-request-id'], path).toMatch(/^req_/);
  }
  expect(nonces.size).toBe(everyPage.length + 1);
});

test('what is not there is a real 404, for strangers and members', async ({ page, request, account, expectFailure }) => {
  expect((await request.get('/no-such-page')).status()).toBe(404);
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /no-such-page/ });
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found, or not yours to see.');
});

for (const [method, path, status] of [
  ['GET', '/v3/%ff', 400],
  ['GET', '/%ff', 400],
  ['GET', '/v3/accounts/', 404],
  ['TRACE', '/v3/accounts', 405],
  ['TRACE', '/profile', 405],
  ['OPTIONS', '*', 400],
  ['OPTIONS', '/profile', 405],
  ['PUT', '/profile', 405],
  ['POST', '/icon.svg', 405],
  ['POST', '/profile', 403],
  ['GET', '//evil.example/profile', 400],
  ['GET', '/profile/../v3/accounts', 400],
  ['GET', 'http://evil.example/profile', 400],
] as const) {
  test(`${method} ${path} is ${status}: never a 500, never a stack`, async ({ baseURL }) => {
    const answer = await raw(baseURL ?? '', `${method} ${path} HTTP/1.1\r\nHost: ${new URL(baseURL ?? '').host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/\bat .+\(.+:\d+:\d+\)/);
  });
}

test("next-auth's own addresses answer nothing odd with a 500, and its log route is closed", async ({ request, baseURL }) => {
  const Origin = new URL(baseURL ?? '').origin;
  for (const path of ['x', 'callback/credentials', 'callback/nothing', 'signin', 'signin/credentials', 'error?error=Configuration', 'verify-request', 'a/b/c/d']) {
    for (const method of ['get', 'post', 'head'] as const) {
      const answer = await request[method](`/api/auth/${path}`, { headers: { Origin }, maxRedirects: 0 });
      expect(answer.status(), `${method} ${path}`).toBeLessThan(500);
    }
  }
  expect((await request.post('/api/auth/_log', { headers: { Origin }, form: { level: 'error', message: 'forged' } })).status()).toBe(404);
});

test('a foreign Host is not served, and a POST of a foreign origin does nothing', async ({ request, baseURL }) => {
  const foreign = await raw(baseURL ?? '', 'GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
  expect(foreign).toMatch(/^HTTP\/1.1 421 /);
  expect((await request.post('/sign-in', { headers: { Origin: 'https://evil.example' } })).status()).toBe(403);
});

test('broken bodies are 400: JSON to the sign-in, multipart and arguments to an action', async ({ request, baseURL }) => {
  const Origin = new URL(baseURL ?? '').origin;
  const send = async (path: string, type: string, data: string, extra = {}) =>
    (await request.post(path, { data: Buffer.from(data), headers: { Origin, 'Content-Type': type, ...extra } })).status();
  expect(await send('/api/auth/callback/credentials', 'application/json', '{"a":')).toBe(400);
  expect(await send(newPath, 'multipart/form-data; boundary=x', '--x\r\nbroken')).toBe(400);
  expect(await send(newPath, 'multipart/form-data', 'no boundary')).toBe(400);
  expect(await send(newPath, 'text/plain;charset=UTF-8', '[broken', { 'Next-Action': '0'.repeat(42) })).toBe(400);
  expect(await send(newPath, 'text/plain;charset=UTF-8', '[]', { 'Next-Action': '0'.repeat(42) })).toBeLessThan(500);
  expect(await send(newPath, 'text/plain;charset=UTF-8', 'x'.repeat(1_100_000))).toBe(413);
});

test('a forged forwarding header changes neither the recorded address nor the page', async ({ page, account }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.99', 'X-Forwarded-Host': 'evil.example', 'X-Client-Address': '203.0.113.98' });
  await signInByHand(page, account.member.email);
  const { chainAfter } = await import('@/db/audit');
  const { database } = await import('@/db/connection');
  const [event] = await chainAfter(database(), account.accountId, 0, 1);
  expect(event?.text).not.toContain('203.0.113');
  expect(await page.content()).not.toContain('evil.example');
});

function raw(baseURL: string, request: string): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setTimeout(5_000, () => socket.destroy(new Error('No answer.')));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
