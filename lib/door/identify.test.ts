import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, statusOf, type OpenDoor, type Passed } from './testing/open-door';

const forged = [
  'X-Forwarded-For: 203.0.113.9',
  'x-forwarded-for: 203.0.113.9',
  'X_Forwarded_For: 203.0.113.9',
  'X_FORWARDED-for: 203.0.113.9',
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-Proto: https',
  'X_Forwarded_Host: evil.example',
  'Forwarded: for=203.0.113.9',
  'X-Real-IP: 203.0.113.9',
  'X_Real_IP: 203.0.113.9',
  'True-Client-IP: 203.0.113.9',
  'CF-Connecting-IP: 203.0.113.9',
  'X-Client-IP: 203.0.113.9',
  'X-Original-URL: /admin',
  'X-Rewrite-URL: /admin',
  'X-Client-Address: 203.0.113.9',
  'X_Client_Address: 203.0.113.9',
  'X-Request-Id: req_forged',
  'X_Request_Id: req_forged',
  "Content-Security-Policy: script-src 'nonce-forged'",
  'Content_Security_Policy: forged',
  "Content-Security-Policy-Report-Only: script-src 'nonce-forged'",
  'X-Middleware-Subrequest: forged',
  'X-Middleware-Rewrite: /admin',
];
const FORGERY = /203\.0\.113\.9|evil\.example|forged|\/admin|=https/;

async function one(door: OpenDoor, line: string, headers: readonly string[]): Promise<Passed> {
  const answer = await door.raw(bytesOf(line, [`Host: ${door.host}`, ...headers]));
  expect(statusOf(answer)).toBe(200);
  const [passed] = door.passed();
  if (!passed) throw new Error('Nothing was passed on.');
  return passed;
}

for (const [side, path] of [['api', '/v3/accounts'], ['page', '/profile']] as const) {
  test.describe(`on the way to the ${side}`, () => {
    let door: OpenDoor;
    test.beforeAll(async () => void (door = await openDoor()));
    test.afterAll(() => door.close());

    for (const header of forged) {
      test(`a client's "${header}" is removed from both of Node's lists`, async () => {
        const passed = await one(door, `GET ${path}`, [header, 'Accept-Language: ja']);
        expect(JSON.stringify(passed.headers)).not.toMatch(FORGERY);
        expect(passed.rawHeaders.join('\n')).not.toMatch(FORGERY);
        expect(passed.headers['x-client-address']).toBe('127.0.0.1');
        expect(passed.headers['accept-language']).toBe('ja');
      });
    }

    test('a header sent twice, once with underscores, is removed twice', async () => {
      const passed = await one(door, `GET ${path}`, ['X-Client-Address: 203.0.113.9', 'x_client_address: 203.0.113.9', 'X-CLIENT-ADDRESS: 203.0.113.9']);
      expect(passed.rawHeaders.filter((name) => /x.client.address/i.test(name))).toEqual(['x-client-address']);
    });

    test("Next's own request headers are left alone", async () => {
      const passed = await one(door, `GET ${path}`, ['X-Nextjs-Data: 1', 'Next-Router-State-Tree: a']);
      expect(passed.headers).toMatchObject({ 'x-nextjs-data': '1', 'next-router-state-tree': 'a' });
    });
  });
}

test('every request has an id of its own, the same behind the door and in the answer', async () => {
  const door = await openDoor();
  const answers = await Promise.all([1, 2].map(() => door.raw(bytesOf('GET /v3/accounts', [`Host: ${door.host}`]))));
  const behind = door.passed().map(({ headers }) => headers['x-request-id']);
  const told = answers.map((answer) => /x-request-id: (\S+)/i.exec(answer)?.[1]);
  expect(new Set(told).size).toBe(2);
  expect([...told].sort()).toEqual([...behind].sort());
  expect(told[0]).toMatch(/^req_[0-9a-z]{20}$/);
  await door.close();
});

const behindProxies: readonly (readonly [what: string, trusted: readonly string[], forwarded: readonly string[], address: string])[] = [
  ['nobody is trusted', [], ['X-Forwarded-For: 203.0.113.9'], '127.0.0.1'],
  ['another proxy is trusted', ['10.0.0.0/8'], ['X-Forwarded-For: 203.0.113.9'], '127.0.0.1'],
  ['the proxy says whom it serves', ['127.0.0.1'], ['X-Forwarded-For: 203.0.113.9'], '203.0.113.9'],
  ['a client forged what the proxy then appended to', ['127.0.0.1'], ['X-Forwarded-For: 198.51.100.1, 203.0.113.9'], '203.0.113.9'],
  ['a client forged one header and the proxy added another', ['127.0.0.1'], ['X-Forwarded-For: 198.51.100.1', 'X-Forwarded-For: 203.0.113.9'], '203.0.113.9'],
  ['two trusted proxies stand in a row', ['127.0.0.0/8', '10.0.0.0/8'], ['X-Forwarded-For: 203.0.113.9, 10.1.2.3'], '203.0.113.9'],
  ['the proxy writes IPv4 as IPv6', ['127.0.0.1'], ['X-Forwarded-For: ::ffff:203.0.113.9'], '203.0.113.9'],
  ['the client has IPv6', ['127.0.0.1'], ['X-Forwarded-For: 2001:db8::9'], '2001:db8::9'],
  ['the proxy says nothing', ['127.0.0.1'], [], '127.0.0.1'],
  ['the proxy passes on words', ['127.0.0.1'], ['X-Forwarded-For: not an address'], 'unknown'],
  ['the proxy passes on an empty header', ['127.0.0.1'], ['X-Forwarded-For: '], '127.0.0.1'],
  ['the proxy adds a port, which is none of its business', ['127.0.0.1'], ['X-Forwarded-For: 203.0.113.9:443'], 'unknown'],
  ['the client uses another spelling that the proxy passes on', ['127.0.0.1'], ['X_Forwarded_For: 203.0.113.9'], '127.0.0.1'],
];
for (const [what, trusted, forwarded, address] of behindProxies) {
  test(`where ${what}, the address is ${address}, and no forwarding header goes on`, async () => {
    const door = await openDoor({ trusted });
    const { headers, rawHeaders } = await one(door, 'GET /v3/accounts', forwarded);
    expect(headers['x-client-address']).toBe(address);
    expect(rawHeaders.join('\n')).not.toMatch(/forwarded/i);
    await door.close();
  });
}
