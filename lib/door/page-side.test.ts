import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, statusOf, type OpenDoor } from './testing/open-door';

let door: OpenDoor;
test.beforeAll(async () => void (door = await openDoor({ isFile: (path) => path === '/icon.svg' || path.startsWith('/_next/') })));
test.afterAll(() => door.close());

/** Placeholders, since the port is known only when the door stands. */
const filled = (text: string) => text.replaceAll('HOST', door.host).replaceAll('ORIGIN', door.origin);

type Refused = readonly [what: string, line: string, headers: readonly string[], status: number, error: string];
const HOST = 'Host: HOST';
const refused: readonly Refused[] = [
  ['TRACE', 'TRACE /profile', [HOST], 405, 'method_not_allowed'],
  ['OPTIONS', 'OPTIONS /profile', [HOST], 405, 'method_not_allowed'],
  ['PUT', 'PUT /profile', [HOST, 'Origin: ORIGIN'], 405, 'method_not_allowed'],
  ['DELETE', 'DELETE /profile', [HOST, 'Origin: ORIGIN'], 405, 'method_not_allowed'],
  ['PROPFIND', 'PROPFIND /profile', [HOST], 405, 'method_not_allowed'],
  ['OPTIONS *', 'OPTIONS *', [HOST], 400, 'invalid_request'],
  ['an absolute target', 'GET http://evil.example/profile', [HOST], 400, 'invalid_request'],
  ['an absolute target with our own name', 'GET http://HOST/v3/accounts', [HOST], 400, 'invalid_request'],
  ['a broken escape', 'GET /profile/%ff', [HOST], 400, 'invalid_request'],
  ['half an escape', 'GET /profile%', [HOST], 400, 'invalid_request'],
  ['dot segments', 'GET /profile/../admin', [HOST], 400, 'invalid_request'],
  ['escaped dot segments', 'GET /profile/%2E%2e/admin', [HOST], 400, 'invalid_request'],
  ['a single dot', 'GET /./profile', [HOST], 400, 'invalid_request'],
  ['two slashes', 'GET //evil.example/', [HOST], 400, 'invalid_request'],
  ['an escaped slash', 'GET /profile%2Fintegrations', [HOST], 400, 'invalid_request'],
  ['an escaped backslash', 'GET /profile%5Cintegrations', [HOST], 400, 'invalid_request'],
  ['a backslash', 'GET /profile\\integrations', [HOST], 400, 'invalid_request'],
  ['a NUL', 'GET /profile%00', [HOST], 400, 'invalid_request'],
  ['a foreign host', 'GET /profile', ['Host: evil.example'], 421, 'misdirected_request'],
  ['our name on another port', 'GET /profile', ['Host: 127.0.0.1:1'], 421, 'misdirected_request'],
  ['our name with a dot behind it', 'GET /profile', ['Host: localhost.'], 421, 'misdirected_request'],
  ['an empty host', 'GET /profile', ['Host: '], 421, 'misdirected_request'],
  ['two hosts', 'GET /profile', [HOST, 'Host: evil.example'], 400, 'invalid_request'],
  ['two origins', 'POST /profile', [HOST, 'Origin: ORIGIN', 'Origin: https://evil.example', 'Content-Length: 0'], 400, 'invalid_request'],
  ['two content types', 'POST /profile', [HOST, 'Origin: ORIGIN', 'Content-Type: text/plain', 'Content-Type: application/json', 'Content-Length: 0'], 400, 'invalid_request'],
  ['two action ids', 'POST /profile', [HOST, 'Origin: ORIGIN', 'Next-Action: a', 'Next-Action: b', 'Content-Length: 0'], 400, 'invalid_request'],
  ['a POST without Origin', 'POST /profile', [HOST, 'Content-Length: 0'], 403, 'forbidden'],
  ['a POST from elsewhere', 'POST /profile', [HOST, 'Origin: https://evil.example', 'Content-Length: 0'], 403, 'forbidden'],
  ['a POST from nowhere', 'POST /profile', [HOST, 'Origin: null', 'Content-Length: 0'], 403, 'forbidden'],
  ['a POST from our name over another scheme', 'POST /profile', [HOST, 'Origin: https://HOST', 'Content-Length: 0'], 403, 'forbidden'],
  ['a POST from a longer name', 'POST /profile', [HOST, 'Origin: ORIGIN.evil.example', 'Content-Length: 0'], 403, 'forbidden'],
  ['a foreign POST that names our host as forwarded', 'POST /profile', [HOST, 'Origin: https://evil.example', 'X-Forwarded-Host: evil.example', 'Content-Length: 0'], 403, 'forbidden'],
  ['a POST to a file', 'POST /icon.svg', [HOST, 'Origin: ORIGIN', 'Content-Length: 0'], 405, 'method_not_allowed'],
  ['a POST to a file of the build', 'POST /_next/static/a.js', [HOST, 'Origin: ORIGIN', 'Content-Length: 0'], 405, 'method_not_allowed'],
];
for (const [what, line, headers, status, error] of refused) {
  test(`${what} is ${status}, and reaches no page`, async () => {
    const answer = await door.raw(bytesOf(filled(line), headers.map(filled)));
    expect(statusOf(answer)).toBe(status);
    // Node itself refuses some of these before us, without a body.
    if (answer.includes('{')) expect(JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1))).toMatchObject({ error, request_id: expect.stringMatching(/^req_/) });
    else expect(what).toBe('two hosts');
    if (status === 405) expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/);
    expect(answer).not.toMatch(/ at |Error/);
    expect(door.passed()).toEqual([]);
  });
}

test('CONNECT opens nothing: the connection is closed', async () => {
  expect(await door.raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${door.host}\r\n\r\n`)).toBe('');
  expect(door.passed()).toEqual([]);
});

test('a range is dropped, so that no unsatisfiable one ends in an error', async () => {
  await door.raw(bytesOf('GET /icon.svg', [`Host: ${door.host}`, 'Range: bytes=999999-', 'If-Range: "x"']));
  const [passed] = door.passed();
  expect(passed?.headers).not.toHaveProperty('range');
  expect(passed?.rawHeaders.join()).not.toMatch(/range/i);
});

test('our own pages, their HEAD, their queries and their POST get through as they are', async () => {
  const host = `Host: ${door.host}`;
  await door.raw(bytesOf('GET /profile?q=%2F..%2F&x=%', [host]));
  await door.raw(bytesOf('HEAD /profile', [host]));
  await door.raw(bytesOf('POST /profile', [host, `Origin: ${door.origin}`, 'Content-Type: text/plain', 'Content-Length: 2'], 'ab'));
  expect(door.passed()).toMatchObject([
    { side: 'page', method: 'GET', url: '/profile?q=%2F..%2F&x=%' },
    { side: 'page', method: 'HEAD', url: '/profile' },
    { side: 'page', method: 'POST', body: 'ab' },
  ]);
});
