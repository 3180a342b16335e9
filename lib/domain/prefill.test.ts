import { expect, test } from '@playwright/test';
import { openPolicy as ofOrganization, policyOfRole } from './policy';
import { readPrefill, type PrefillLink } from './prefill';
import { PlainSecret } from './secret';

const NOW = Date.parse('2026-11-23T20:00:00Z');
const openPolicy = policyOfRole(ofOrganization, 'member');
const read = (link: PrefillLink, policy = openPolicy) => readPrefill(link, 'Asia/Tokyo', NOW, policy);

test.describe('what is not understood is named and ignored', () => {
  test('a scope that does not exist, with the one it most likely means', () => {
    expect(read({ scopes: 'fax:use:read fax:everything' })).toMatchObject({
      filled: {},
      notUnderstood: [{ value: 'fax:use:read', meant: 'fax:user:read' }, { value: 'fax:everything' }],
    });
  });

  for (const days of ['0', '-1', '366', '90.5', '1e2', 'soon', '٩٠', '00000090']) {
    test(`an expiry of "${days}" days`, () => expect(read({ expires_in: days })).toMatchObject({ filled: {}, notUnderstood: [{ value: days }] }));
  }

  for (const [what, name] of [['too long', 'x'.repeat(81)], ['with a line break', 'a\nb'], ['that turns the text around it', 'a\u202eb']] as const) {
    test(`a name ${what}`, () => {
      const { filled, notUnderstood } = read({ name }) ?? {};
      expect(filled).toEqual({});
      expect(notUnderstood).toHaveLength(1);
      expect(notUnderstood?.[0]?.value).not.toMatch(/[\n\u202e]|x{42}/);
    });
  }

  test('a secret, which is not repeated wherever it stands', () => {
    const secret = PlainSecret.generate().reveal();
    for (const field of ['name', 'scopes', 'expires_in']) expect(read({ [field]: secret })).toMatchObject({ filled: {}, notUnderstood: [{ value: '…' }] });
  });

  test('at most ten of them: a link is no place for a letter', () => {
    expect(read({ scopes: Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ') })?.notUnderstood).toHaveLength(10);
  });

  test('a preset beyond what the organization allows', () => {
    expect(read({ expires_in: '90' }, { ...openPolicy, longestDays: 60 })).toMatchObject({ filled: {}, notUnderstood: [{ value: '90' }] });
  });

  test('a scope that the organization forbids is told apart from one that does not exist', () => {
    expect(read({ scopes: 'fax:fax:read fax:shop:edit' }, { ...openPolicy, allowedScopes: ['fax:fax:read'] })).toEqual({
      filled: { scopes: ['fax:fax:read'] },
      notUnderstood: [],
      notAllowed: ['fax:shop:edit'],
      heldSecret: false,
    });
  });
});

test('a link that asks for nothing fills in nothing', () => {
  for (const link of [{}, { name: ' ', scopes: ' ,+ ', expires_in: '' }]) expect(read(link)).toBeUndefined();
});

for (const [what, scopes] of [['spaces', 'fax:numbers:read fax:fax:edit'], ['plus signs', 'fax:numbers:read+fax:fax:edit'], ['commas', 'fax:numbers:read,fax:fax:edit,, fax:fax:edit']] as const) {
  test(`scopes separated by ${what} are filled in, each once, in the catalogue's order`, () => {
    expect(read({ scopes })).toMatchObject({ filled: { scopes: ['fax:fax:edit', 'fax:numbers:read'] }, notUnderstood: [] });
  });
}

test('days that are a preset choose it; others are a date of their own, counted in the zone of the reader', () => {
  expect(read({ expires_in: '30' })?.filled).toEqual({ expiration: '30' });
  // In Tokyo it is already the 24th.
  expect(read({ expires_in: '7' })?.filled).toEqual({ expiration: 'custom', expirationDate: '2026-12-01' });
});

test('a name is filled in trimmed, in any script', () => {
  expect(read({ name: ' 夜間レポート ' })?.filled).toEqual({ name: '夜間レポート' });
});
