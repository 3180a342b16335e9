import { expect, test } from '@playwright/test';
import { findSecrets, LARGEST_TEXT, MOST_FOUND, type FoundSecret } from './found-secrets';
import { PlainSecret } from './secret';
import { PlainClientSecret } from './service-clients';
import { testSecrets } from './test-secrets';

const [one, two] = [PlainSecret.generate().reveal(), PlainSecret.generate().reveal()];

function search(text: string): { readonly found: FoundSecret[]; readonly pauses: number } {
  const steps = findSecrets(text);
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done) return { found: step.value, pauses };
  }
}

const kindsIn = (text: string) => search(text).found.map(({ kind, lines }) => ({ kind, lines }));

for (const [what, text] of Object.entries({
  nothing: '',
  'an identifier alone': one.slice(10, 32),
  'another vendor\'s token': 'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'the prefix alone': 'alohi_pat_ and alohi_client_ and alohi_pat_short',
  'a mask': 'alohi_pat_4k2…Qz_••••',
})) {
  test(`no secret is found in ${what}`, () => expect(search(text).found).toEqual([]));
}

test('what is cut short or altered is no secret, and said to be damaged', () => {
  const altered = `${one.slice(0, 50)}${one[50] === 'a' ? 'b' : 'a'}${one.slice(51)}`;
  expect(kindsIn(`${one.slice(0, 91)}\n${altered}`)).toEqual([{ kind: 'damaged', lines: [1, 2] }]);
});

test('secrets are told apart: of tokens, published ones, of service clients', () => {
  const client = PlainClientSecret.generate().reveal();
  expect(kindsIn(`a ${one}\n"${testSecrets.expired}"\n\n${client}`)).toEqual([{ kind: 'token', lines: [1] }, { kind: 'test', lines: [2] }, { kind: 'client', lines: [4] }]);
});

test('each is found once, with every line it stands in, whatever stands around it', () => {
  const text = `{"a":"${one}","b":"${one}"}\r\n\r\nx${two}y\nAuthorization: Bearer ${one}?x=${two}&`;
  expect(search(text).found).toMatchObject([{ secret: one, lines: [1, 4] }, { secret: two, lines: [3, 4] }]);
});

for (const [how, broken] of Object.entries({
  'a terminal': `${one.slice(0, 40)}\n${one.slice(40)}`,
  'a diff': `+TOKEN=${one.slice(0, 60)}\n+${one.slice(60)}`,
  'a shell': `${one.slice(0, 20)}\\\n    ${one.slice(20)}`,
  Windows: `${one.slice(0, 80)}\r\n${one.slice(80)}`,
  'a quoted mail': `> ${one.slice(0, 50)}\n> ${one.slice(50)}`,
  'full-width letters': one.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'a zero-width space': `${one.slice(0, 12)}\u200b${one.slice(12)}`,
})) {
  test(`a secret that ${how} broke is found`, () => expect(search(`first line\n${broken}\nlast`).found).toMatchObject([{ kind: 'token', secret: one, lines: [2] }]));
}

test('a secret is found wherever a piece ends, with its line', () => {
  for (let shift = -600; shift <= 100; shift += 7) {
    const before = 256 * 1024 + shift;
    const text = `${'\n'.repeat(10)}${'x'.repeat(before - 10)}\n${one}\n`.padEnd(600_000, 'z');
    expect(search(text).found, `${shift}`).toMatchObject([{ kind: 'token', secret: one, lines: [12] }]);
  }
});

test('five megabytes are searched in small pieces, so that the page can draw between them', () => {
  const line = `2026-11-23T10:00:00Z 203.0.113.7 GET /v3/accounts alohi_pat_ 日本語のログ ${'x'.repeat(40)}\n`;
  const text = line.repeat(LARGEST_TEXT / line.length) + one;
  const { found, pauses } = search(text);
  expect(found).toHaveLength(1);
  expect(found[0]?.lines).toEqual([Math.floor(LARGEST_TEXT / line.length) + 1]);
  expect(pauses).toBeGreaterThanOrEqual(19);
});

test('of more secrets than one question may name the first are found', () => {
  const many = Array.from({ length: MOST_FOUND + 5 }, () => PlainSecret.generate().reveal());
  const { found } = search(many.join('\n'));
  expect(found.map(({ secret }) => secret)).toEqual(many.slice(0, MOST_FOUND));
});
