import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { changedQuery, defaultListQuery, isFiltered, printListQuery, readListQuery, searchedFor, unfilteredQuery } from './list-query';
import { PlainSecret } from './secret';

const read = (address: string) => readListQuery(Object.fromEntries(new URLSearchParams(address)));

test('what is not understood counts as not said', () => {
  for (const address of ['', 'tab=all', 'scope=fax:use:read', 'scope=constructor', 'expires=15', 'unused=0', 'sort=hash', 'sort=--name', 'page=0', 'page=-1', 'page=1e9', 'page=99999999', 'q=%20%00%20']) {
    expect(read(address), address).toEqual(defaultListQuery);
  }
});

test('of a field that is said twice the first counts', () => {
  expect(readListQuery({ q: ['first', 'second'], tab: ['ended', 'active'] })).toMatchObject({ search: 'first', tab: 'ended' });
});

test('a secret in the search is replaced by its identifier, and never printed', () => {
  const secret = PlainSecret.generate();
  const query = readListQuery({ q: `${secret.reveal()} x` });
  expect(query.search).toBe(`${secret.identifier} x`);
  expect(printListQuery(query)).not.toContain('alohi_pat_');
});

test('a search is cut, and half a character is left out', () => {
  expect(readListQuery({ q: '𠮷'.repeat(150) }).search).toHaveLength(200);
  expect(readListQuery({ q: `a${'𠮷'.repeat(150)}` }).search.isWellFormed()).toBe(true);
});

test('whatever an address says is printed and read as the same list', () => {
  const address = fc.record({
    q: fc.string({ unit: 'grapheme' }),
    tab: fc.constantFrom('', 'ended', 'active'),
    scope: fc.constantFrom('', 'fax:fax:read', 'fax:all:edit', 'nothing'),
    expires: fc.constantFrom('', '14', '30', '90', '91'),
    unused: fc.constantFrom('', '30', '90', 'never'),
    sort: fc.constantFrom('', 'name', '-name', 'expiry', '-used', 'created', '-created'),
    page: fc.constantFrom('', '1', '2', '400'),
  });
  fc.assert(
    fc.property(address, (said) => {
      const query = readListQuery(said);
      expect(read(printListQuery(query))).toEqual(query);
    }),
  );
});

test('the list as it is first seen has a bare address', () => {
  expect(printListQuery(defaultListQuery)).toBe('');
  expect(printListQuery({ ...defaultListQuery, tab: 'ended', sort: 'used', descending: false, page: 3 })).toBe('?tab=ended&sort=used&page=3');
});

test('another order or filter begins on the first page, and clearing keeps tab and order', () => {
  const query = read('q=a&tab=ended&scope=fax:fax:read&sort=name&page=4');
  expect(changedQuery(query, { sort: 'used' })).toMatchObject({ page: 1, search: 'a', tab: 'ended' });
  expect(changedQuery(query, { page: 5 }).page).toBe(5);
  expect(isFiltered(query)).toBe(true);
  expect(unfilteredQuery(query)).toEqual({ tab: 'ended', sort: 'name', descending: false, search: '', page: 1 });
});

test('a search finds half and full width alike, and an identifier with its prefix', () => {
  expect(searchedFor('ﾃｽﾄ　ＡＢＣ')).toBe('テスト abc');
  expect(searchedFor('alohi_pat_pmaMSJ')).toBe('pmamsj');
});
