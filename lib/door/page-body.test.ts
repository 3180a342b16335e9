import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, statusOf, type OpenDoor } from './testing/open-door';

let door: OpenDoor;
test.beforeAll(async () => void (door = await openDoor()));
test.afterAll(() => door.close());

const MIB = 1024 * 1024;
const FORM = 'multipart/form-data; boundary=x';

function post(path: string, headers: readonly string[], body: string, length: number | 'chunked' = Buffer.byteLength(body)) {
  const framing = length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
  return door.raw(bytesOf(`POST ${path}`, [`Host: ${door.host}`, `Origin: ${door.origin}`, framing, ...headers], body));
}
const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const field = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\ncontent';

const broken: readonly (readonly [what: string, type: string, body: string])[] = [
  ['a form that is cut short in a field', FORM, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nval'],
  ['a form that is cut short in a file', FORM, file],
  ['a form that is cut short in its head', FORM, '--x\r\nContent-Dispo'],
  ['a form without its end', FORM, field('a', '1')],
  ['a form without any part', FORM, ''],
  ['a form with another boundary', FORM, '--y\r\n\r\n--y--\r\n'],
  ['a form that names no boundary', 'multipart/form-data', field('a', '1')],
  ['multipart of no kind', 'multipart/', field('a', '1')],
  ['JSON that is cut short', 'application/json', '{"a":'],
  ['JSON that is empty', 'application/json', ''],
  ['JSON that is text', 'application/json; charset=utf-8', 'hello'],
];
for (const [what, type, body] of broken) {
  test(`${what} is 400, never 500, and reaches no page`, async () => {
    const answer = await post('/api/auth/callback/credentials', [`Content-Type: ${type}`], body);
    expect(statusOf(answer)).toBe(400);
    expect(answer).toContain('The body cannot be read.');
    expect(door.passed()).toEqual([]);
  });
}

test("an action's arguments that are no JSON are 400", async () => {
  expect(statusOf(await post('/profile', ['Content-Type: text/plain;charset=UTF-8', 'Next-Action: abc'], '[1,'))).toBe(400);
  expect(door.passed()).toEqual([]);
});

test('a body that says it is over one megabyte is 413 before it is read', async () => {
  expect(statusOf(await post('/profile', [], '', MIB + 1))).toBe(413);
});

for (const [what, body] of [['ends there', chunked('a'.repeat(MIB + 1))], ['goes on', `${(3 * MIB).toString(16)}\r\n${'a'.repeat(2 * MIB)}`]] as const) {
  test(`a body that turns out to be over one megabyte and ${what} is 413 as well, and the connection ends`, async () => {
    const answer = await post('/profile', [], body, 'chunked');
    expect(statusOf(answer)).toBe(413);
    expect(door.passed()).toEqual([]);
  });
}

test('a body that is announced as a length that is none is refused', async () => {
  for (const length of ['-1', '1e9', '0x10', '1, 2']) {
    expect(statusOf(await door.raw(bytesOf('POST /profile', [`Host: ${door.host}`, `Origin: ${door.origin}`, `Content-Length: ${length}`], 'a')))).toBe(400);
  }
  expect(door.passed()).toEqual([]);
});

test('a client that goes away in the middle of its body disturbs nobody', async () => {
  const { connect } = await import('node:net');
  await new Promise<void>((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(bytesOf('POST /profile', [`Host: ${door.host}`, `Origin: ${door.origin}`, 'Content-Length: 10'], 'abc'), () => socket.destroy()));
    socket.on('close', () => resolve());
  });
  expect(statusOf(await post('/profile', ['Content-Type: text/plain'], 'next'))).toBe(200);
  expect(door.passed()).toMatchObject([{ body: 'next' }]);
});

test('a whole form, whole JSON, other text and a body of exactly one megabyte get through byte for byte', async () => {
  const form = `${field('a', 'ü🧾')}${file}\r\n--x--\r\n`;
  for (const [type, body] of [[FORM, form], ['application/json', '{"a":"ü"}'], ['application/x-www-form-urlencoded', 'a=%zz'], ['text/plain', 'a'.repeat(MIB)], ['text/plain', '']] as const) {
    expect(statusOf(await post('/profile', [`Content-Type: ${type}`], body))).toBe(200);
    expect(door.passed()[0]?.body === body, type).toBe(true);
  }
  expect(statusOf(await post('/profile', ['Content-Type: text/plain'], chunked('in chunks'), 'chunked'))).toBe(200);
  expect(door.passed()[0]?.body).toBe('in chunks');
});
