import { expect, test } from '@playwright/test';
import { bytesOf, openDoor, type OpenDoor } from './testing/open-door';

let door: OpenDoor;
test.beforeAll(async () => void (door = await openDoor()));
test.afterAll(() => door.close());

const ask = (line: string, ...headers: string[]) => door.raw(bytesOf(line, [`Host: ${door.host}`, ...headers]));

for (const [what, line, ...headers] of [
  ['an unknown language', 'GET /sign-in?lang=de'],
  ['a longer language', 'GET /sign-in?lang=ja-JP'],
  ['an empty language', 'GET /sign-in?lang='],
  ['a language with a line break', 'GET /sign-in?lang=ja%0d%0aX:1'],
  ['no language', 'GET /sign-in?to=%2Fprofile'],
  ['another page', 'GET /profile?lang=ja'],
  ['a page below', 'GET /sign-in/x?lang=ja'],
  ['a language inside another value', 'GET /sign-in?to=%2F%3Flang%3Dja'],
  ["a client's own header", 'GET /sign-in', 'X-Asked-Language: ja'],
  ["a client's own header with a line for a dash", 'GET /sign-in', 'X_Asked_Language: ja'],
] as const) {
  test(`${what} fixes nothing`, async () => {
    expect(await ask(line, ...headers)).not.toMatch(/set-cookie/i);
    const [passed] = door.passed();
    expect(JSON.stringify([passed?.headers, passed?.rawHeaders])).not.toMatch(/asked.language/i);
  });
}

test('a form that is posted there fixes nothing', async () => {
  expect(await ask('POST /sign-in?lang=ja', `Origin: ${door.origin}`, 'Content-Length: 0')).not.toMatch(/set-cookie/i);
  expect(door.passed()[0]?.headers).not.toHaveProperty('x-asked-language');
});

for (const method of ['GET', 'HEAD']) {
  for (const language of ['en', 'ja']) {
    test(`${method} of the sign-in page fixes ${language}, for this answer and by a cookie`, async () => {
      const answer = await ask(`${method} /sign-in?to=%2Fprofile&lang=${language}`, 'Cookie: fax.language=en; other=1', 'X-Asked-Language: de');
      expect(answer).toMatch(new RegExp(`\r\nSet-Cookie: fax\\.language=${language}; Path=/; Max-Age=\\d{8}; HttpOnly; SameSite=Lax\r\n`));
      expect(door.passed()[0]?.headers).toMatchObject({ 'x-asked-language': language });
    });
  }
}

test('over https the cookie is a host cookie that is sent over https alone', async () => {
  const before = process.env['NEXTAUTH_URL'];
  process.env['NEXTAUTH_URL'] = 'https://app.example.com';
  const answer = await ask('GET /sign-in?lang=ja');
  process.env['NEXTAUTH_URL'] = before;
  expect(answer).toMatch(/\r\nSet-Cookie: __Host-fax\.language=ja; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure\r\n/);
});
