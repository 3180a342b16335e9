import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, type OpenDoor } from './testing/open-door';

let door: OpenDoor;
test.beforeAll(async () => void (door = await openDoor({ https: true })));
test.afterAll(() => door.close());

async function headersOf(path: string, host = door.host): Promise<Map<string, string>> {
  const answer = await door.raw(bytesOf(`GET ${path}`, [`Host: ${host}`]));
  const lines = (answer.split('\r\n\r\n')[0] ?? '').split('\r\n').slice(1);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
}
const policyOf = (headers: Map<string, string>) => headers.get('content-security-policy') ?? '';
const nonceOf = (policy: string) => /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

test("a page's policy allows nothing inline, nothing evaluated and nothing from elsewhere", async () => {
  const policy = policyOf(await headersOf('/profile'));
  expect(policy).not.toMatch(/unsafe-|\*|https?:|data:|blob:| ws/);
  for (const part of ["default-src 'none'", "'strict-dynamic'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) expect(policy).toContain(part);
});

test('each page has a fresh nonce of 128 bits, the same in the answer and behind the door', async () => {
  door.passed();
  const policies = [policyOf(await headersOf('/profile')), policyOf(await headersOf('/profile'))];
  expect(door.passed().map(({ headers }) => headers['content-security-policy'])).toEqual(policies);
  const nonces = policies.map(nonceOf);
  expect(new Set(nonces).size).toBe(2);
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
  expect(policies[0]).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
});

test('a nonce that a client sends is not the one that is used', async () => {
  const forged = "Content-Security-Policy: script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='";
  const answer = await door.raw(bytesOf('GET /profile', [`Host: ${door.host}`, forged]));
  expect(answer).not.toContain('nonce-AAAA');
  expect(JSON.stringify(door.passed())).not.toContain('nonce-AAAA');
});

for (const [what, path, host] of [['a page', '/profile', undefined], ['the API', '/v3/accounts', undefined], ['a refusal', '/profile/%ff', undefined], ['a refused host', '/profile', 'evil.example']] as const) {
  test(`${what} answers with the headers of every answer`, async () => {
    const headers = await headersOf(path, host);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-request-id': expect.stringMatching(/^req_/),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
    });
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('server')).toBe(false);
  });
}

test("the API's answers are no page and are kept nowhere", async () => {
  expect(Object.fromEntries(await headersOf('/v3/accounts'))).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
});

test('over plain http nothing promises https', async () => {
  const plain = await openDoor();
  expect(await plain.raw(bytesOf('GET /profile', [`Host: ${plain.host}`]))).not.toMatch(/strict-transport-security/i);
  await plain.close();
});
