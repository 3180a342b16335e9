import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { PlainSecret } from '@/lib/domain/secret';
import { addressWithoutSecrets } from './secret-in-address';
import { bytesOf, openDoor, statusOf } from './testing/open-door';

const secret = PlainSecret.generate();
const hidden = secret.reveal().slice(-40);
const fullWidth = secret.reveal().replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

for (const [what, address, clean] of [
  ['as a value', `/new?name=${secret.reveal()}&x=1`, `/new?name=${secret.identifier}&x=1&held_secret=1`],
  ['inside a value', `/new?name=a+${secret.reveal()}%20b`, `/new?name=a+${secret.identifier}+b&held_secret=1`],
  ['as a name', `/new?${secret.reveal()}`, `/new?${secret.identifier}=&held_secret=1`],
  ['written in escapes', `/new?name=${[...secret.reveal()].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}`, `/new?name=${secret.identifier}&held_secret=1`],
  ['in full-width letters', `/new?name=${encodeURIComponent(fullWidth)}`, `/new?name=${secret.identifier}&held_secret=1`],
  ['behind a second question mark', `/new?a=?${secret.reveal()}`, `/new?a=%3F${secret.identifier}&held_secret=1`],
  ['in the path', `/new/${secret.reveal()}`, `/new/${secret.identifier}?held_secret=1`],
] as const) {
  test(`a secret ${what} is replaced`, () => expect(addressWithoutSecrets(address)).toBe(clean));
}

test('an address without a secret stays as it is, whatever else is in it', () => {
  fc.assert(fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => expect(addressWithoutSecrets(`${path}?${query}`)).toBeUndefined()));
  for (const address of ['/', '/new?name=alohi_pat_', `/new?name=${secret.identifier}`, '/new?%', '/new?a=%ff']) expect(addressWithoutSecrets(address)).toBeUndefined();
});

test('the door leads to the clean address before any page hears of it, and repeats nothing', async () => {
  const door = await openDoor();
  for (const method of ['GET', 'HEAD', 'POST']) {
    const answer = await door.raw(bytesOf(`${method} /new?name=${secret.reveal()}`, [`Host: ${door.host}`, `Origin: ${door.origin}`, 'Content-Length: 0']));
    expect(statusOf(answer)).toBe(303);
    expect(answer).toContain(`Location: /new?name=${secret.identifier}&held_secret=1\r\n`);
    expect(answer).toContain('Cache-Control: no-store\r\n');
    expect(answer).not.toContain(hidden);
  }
  expect(door.passed()).toEqual([]);
  await door.close();
});
