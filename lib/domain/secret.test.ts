import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { PlainSecret } from './secret';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 bit by bit, so that the checksum is not tested against the library that makes it. */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** A text with the checksum that belongs to it. */
function sealed(identifier: string, random: string, prefix = 'alohi_pat_'): string {
  const unchecked = `${prefix}${identifier}_${random}`;
  let checksum = '';
  for (let rest = BigInt(crc32(unchecked)); checksum.length < 6; rest /= 62n) checksum = DIGITS.charAt(Number(rest % 62n)) + checksum;
  return unchecked + checksum;
}

const base62 = (length: number) => fc.string({ unit: fc.constantFrom(...DIGITS), minLength: length, maxLength: length });
const secrets = fc.tuple(base62(22), base62(53)).map(([identifier, random]) => sealed(identifier, random));
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);
const SECRET = sealed('0'.repeat(22), '0'.repeat(53));

test.describe('a text is refused as a secret', () => {
  const refused: Record<string, string> = {
    'that is empty': '',
    'with the prefix of another kind, its checksum in order': sealed('0'.repeat(22), '0'.repeat(53), 'alohi_oat_'),
    'without its prefix': SECRET.slice('alohi_pat_'.length),
    'with its prefix in capitals, its checksum in order': sealed('0'.repeat(22), '0'.repeat(53), 'ALOHI_PAT_'),
    'with an identifier of other characters, its checksum in order': sealed(`${'0'.repeat(21)}-`, '0'.repeat(53)),
    'with a random part of other characters, its checksum in order': sealed('0'.repeat(22), `${'0'.repeat(52)}é`),
    'with 21 and 54 characters for 22 and 53, its checksum in order': sealed('0'.repeat(21), '0'.repeat(54)),
    'with "Bearer " before it': `Bearer ${SECRET}`,
    'of 91 characters': SECRET.slice(0, -1),
    'of 93 characters': `${SECRET}0`,
    'with a trailing newline': `${SECRET}\n`,
    'with a trailing space': `${SECRET} `,
    'with a leading space': ` ${SECRET}`,
    'with a character beyond ASCII': replaced(SECRET, 50, 'é'),
    'with a full-width letter': replaced(SECRET, 50, 'Ａ'),
    'with an emoji': replaced(SECRET, 50, '🔑').slice(0, 92),
    'with an invisible character in it': replaced(SECRET, 50, '\u200b'),
    'with half of a character in it': replaced(SECRET, 50, '\ud83d'),
    'with a hyphen for the underscore': replaced(SECRET, 32, '-'),
    'of 10 kB': `alohi_pat_${'a'.repeat(10_240)}`,
    'made all lower case': sealed('A'.repeat(22), 'B'.repeat(53)).toLowerCase(),
    'made all upper case': sealed('a'.repeat(22), 'b'.repeat(53)).replace(/[a-z0-9]+$/i, (rest) => rest.toUpperCase()),
    'whose checksum is all zeros': `${SECRET.slice(0, -6)}000000`,
    'whose checksum is not of the whole but of the random part': `${SECRET.slice(0, -6)}${sealed('1'.repeat(22), '0'.repeat(53)).slice(-6)}`,
  };
  for (const [which, text] of Object.entries(refused)) {
    test(which, () => expect(PlainSecret.parse(text)).toBeUndefined());
  }

  test('that is off by one character, at whichever place and whatever the character', () => {
    const characters = fc.oneof(fc.constantFrom(...DIGITS, '_'), fc.string({ minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(secrets, fc.nat(91), characters, (secret, place, character) => {
        fc.pre(secret[place] !== character);
        expect(PlainSecret.parse(replaced(secret, place, character))).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test('that has the case of one letter changed, at every place', () => {
    for (const [place, letter] of [...SECRET].entries()) {
      const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
      if (other !== letter) expect(PlainSecret.parse(replaced(SECRET, place, other)), `place ${place}`).toBeUndefined();
    }
  });

  test('that has two neighbours swapped', () => {
    fc.assert(
      fc.property(secrets, fc.nat(90), (secret, place) => {
        const [one = '', two = ''] = secret.slice(place, place + 2);
        fc.pre(one !== two);
        expect(PlainSecret.parse(replaced(replaced(secret, place, two), place + 1, one))).toBeUndefined();
      }),
    );
  });

  test('that is anything else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => expect(PlainSecret.parse(text)).toBeUndefined()));
  });
});

test('two secrets are never equal, in no part', () => {
  const made = Array.from({ length: 500 }, () => PlainSecret.generate());
  expect(new Set(made.map((secret) => secret.reveal())).size).toBe(500);
  expect(new Set(made.map((secret) => secret.identifier)).size).toBe(500);
  expect(new Set(made.map((secret) => secret.reveal().slice(33, 86))).size).toBe(500);
});

test('a generated secret has the published shape, 92 characters, and a checksum that anyone can compute', () => {
  expect(crc32('123456789'), "the test's own CRC-32 gives the standard's check value").toBe(0xcbf43926);
  for (let count = 0; count < 200; count += 1) {
    const secret = PlainSecret.generate();
    const [, identifier = '', random = ''] = /^alohi_pat_([A-Za-z0-9]{22})_([A-Za-z0-9]{53})[A-Za-z0-9]{6}$/.exec(secret.reveal()) ?? [];
    expect(secret.reveal()).toHaveLength(92);
    expect(secret.reveal()).toBe(sealed(identifier, random));
    expect(secret.identifier).toBe(identifier);
  }
});

test('a secret from outside is read back whole, with its identifier', () => {
  fc.assert(
    fc.property(secrets, (text) => {
      const secret = PlainSecret.parse(text);
      expect(secret?.reveal()).toBe(text);
      expect(secret?.identifier).toBe(text.slice(10, 32));
    }),
  );
});
