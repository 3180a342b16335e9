import { expect, test } from '@playwright/test';
import { ignoredValues } from './ignored-values';
import { ignoredInList, readListQuery } from './list-query';
import { ignoredOfMembers } from './member-list';
import { PlainSecret } from './secret';

test('a value that says nothing is told of: cut, without what turns a line round, and never a secret', () => {
  const secret = PlainSecret.generate().reveal();
  expect(JSON.stringify(ignoredValues({ a: secret }, { a: undefined }))).not.toContain(secret.slice(33));
  expect(ignoredValues({ b: 'x'.repeat(99), c: 'y\u202ez', d: ['first', 'second'] }, { b: '', c: false, d: undefined })).toEqual([
    ['b', 'x'.repeat(40)],
    ['c', 'y z'],
    ['d', 'first'],
  ]);
});

test('what was understood, was not said, or is none of ours is not told of', () => {
  expect(ignoredValues({ a: '1', b: '', other: 'x' }, { a: 1, b: undefined, c: undefined })).toEqual([]);
});

test('the list of tokens and the members tell what of their addresses says nothing', () => {
  const nonsense = { tab: 'lost', scope: 'fax:none', expires: '15', unused: 'always', sort: 'size', page: '0', q: 'x' };
  expect(ignoredInList(nonsense, readListQuery(nonsense)).map(([name]) => name)).toEqual(['tab', 'scope', 'expires', 'unused', 'sort', 'page']);
  const sense = { tab: 'ended', scope: 'fax:fax:read', expires: '14', unused: 'never', sort: '-created', page: '1', q: 'x' };
  expect(ignoredInList(sense, readListQuery(sense))).toEqual([]);
  expect(ignoredOfMembers({ page: 'x' })).toEqual([['page', 'x']]);
  expect(ignoredOfMembers({ page: '2' })).toEqual([]);
});
