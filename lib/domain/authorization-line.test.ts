import { expect, test } from '@playwright/test';
import { authorizationHeadersIn, faultyHeaderIn } from './authorization-line';
import { refusals } from './refusals';

const ID = 'ABCDEFGHIJKabcdefghijk';

for (const [text, fault, marked] of [
  [`Authorization: ${ID}`, 'no-scheme', ID],
  [`Authorization: Token ${ID}`, 'scheme', 'Token'],
  [`Authorization: Bearer: ${ID}`, 'scheme', 'Bearer:'],
  [`Authorization: Bearer-${ID}`, 'scheme', `Bearer-${ID}`],
  ['Authorization: Basic dXNlcjpwYXNz', 'scheme', 'Basic'],
  [`Authorization: Bearer Bearer ${ID}`, 'twice', 'Bearer'],
  [`Authorization: Bearer "${ID}"`, 'quotes', `"${ID}"`],
  ['Authorization: Bearer $FAXPLUS_TOKEN', 'placeholder', '$FAXPLUS_TOKEN'],
  ['Authorization: Bearer {token}', 'placeholder', '{token}'],
  ['Authorization: Bearer', 'empty', 'Authorization: Bearer'],
  ['Authorization:', 'empty', 'Authorization: '],
  [`X-Api-Key: ${ID}`, 'name', 'X-Api-Key'],
  [`Authentication: Bearer ${ID}`, 'name', 'Authentication'],
  [`> GET /v3/accounts/self HTTP/1.1\r\n> Host: x\r\n> authorization: token ${ID}\r\n> Accept: */*`, 'scheme', 'token'],
  [`curl https://x/v3 -H 'Authorization: ${ID}'`, 'no-scheme', ID],
  [`headers: { "Authorization": "Token ${ID}", "Accept": "*/*" }`, 'scheme', 'Token'],
] as const) {
  test(`${JSON.stringify(text)} is wrong at ${marked}`, () => {
    const faulty = faultyHeaderIn(text);
    expect(faulty).toMatchObject({ fault });
    expect(faulty?.line.slice(faulty.from, faulty.to)).toBe(marked);
  });
}

for (const text of [
  `Authorization: Bearer ${ID}`,
  `AUTHORIZATION:bearer   ${ID}`,
  `curl -H "Authorization: Bearer ${ID}" https://x`,
  `{ 'Authorization': \`Bearer ${ID}\` }`,
  'Authorization: Bearer alohi_pat_4k2…Qz_••••',
  'Authorization: Bearer [redacted]',
  JSON.stringify({ description: refusals.missing.description }),
  'the authorization: of a purchase',
  '',
]) {
  test(`${JSON.stringify(text)} is not called wrong`, () => expect(faultyHeaderIn(text)).toBeUndefined());
}

test('two headers are counted', () => {
  expect(authorizationHeadersIn(`> Authorization: Bearer ${ID}\n> Authorization: Bearer ${ID}`)).toBe(2);
  expect(authorizationHeadersIn(JSON.stringify(refusals.ambiguous))).toBe(0);
});
