import { expect, test } from '@playwright/test';
import { addressesIn, MOST_INVITED } from './invite-form';
import { PlainInvitationSecret } from './invitation-secret';
import { matchesSearch, memberQuery } from './member-list';
import { holdsSecret, withoutSecrets } from './secret';

for (const [typed, problem] of [
  ['', 'emails-missing'],
  [' ,;\n', 'emails-missing'],
  ['nobody', 'email-unreadable'],
  ['a@b.example, <script>@x.example', 'email-unreadable'],
  ['=cmd@x', 'email-unreadable'],
  [`${'a'.repeat(250)}@x.example`, 'email-unreadable'],
  [Array.from({ length: MOST_INVITED + 1 }, (_, at) => `p${at}@x.example`).join(' '), 'emails-too-many'],
  ['x '.repeat(20_000), 'emails-too-many'],
] as const) {
  test(`no list of addresses: ${JSON.stringify(typed).slice(0, 40)}`, () => expect(addressesIn(typed)).toMatchObject({ problem }));
}

test('addresses as people paste them, each once', () => {
  expect(addressesIn(' A@x.example, b@x.example;c@x.example\n\nｄ＠x.example、a@X.example ')).toEqual({ emails: ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'] });
});

test('the secret of a link is one to every field, and prints as a mask', () => {
  const secret = PlainInvitationSecret.generate();
  const link = `https://fax.example/invitation#${secret.reveal()}`;
  expect(holdsSecret(link)).toBe(true);
  expect(withoutSecrets(link)).toBe('https://fax.example/invitation#alohi_invite_…');
  expect(`${secret} ${JSON.stringify({ secret })}`).not.toContain(secret.reveal().slice(13));
  expect(PlainInvitationSecret.parse(secret.reveal())?.reveal()).toBe(secret.reveal());
});

test("the list's address: nonsense asks for nothing", () => {
  for (const page of ['0', '-1', '1e9', 'x', '9999999', ['2', '3']]) expect(memberQuery({ page }).page).toBe(1);
  expect(memberQuery({ q: ['a', 'b'] })).toEqual({ search: '', page: 1 });
  expect(memberQuery({ q: ` ${'x'.repeat(300)}`, page: '7' })).toEqual({ search: 'x'.repeat(100), page: 7 });
  expect(matchesSearch({ names: 'カトウ Mina', email: 'm@x.example' }, 'ｶﾄｳ ｍｉｎａ')).toBe(true);
});
