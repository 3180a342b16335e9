import { expect, test } from '@playwright/test';
import { coveredBy, grants, missingView, redundantScopes } from './scope-relations';
import { scopeGroups, scopes } from './scopes';

test('no scope covers another but the two broad ones, and neither of those covers the other', () => {
  for (const scope of scopes) {
    for (const other of scopes) {
      const covers = coveredBy(scope, [other]) === other;
      const isBroad = other.startsWith('fax:all:') && !scope.startsWith('fax:all:') && scope.split(':')[2] === other.split(':')[2];
      expect(covers, `${other} over ${scope}`).toBe(isBroad);
    }
  }
});

test('a scope beside the broad one that covers it changes nothing', () => {
  expect(redundantScopes(['fax:all:read', 'fax:fax:read', 'fax:fax:edit'])).toEqual(['fax:fax:read']);
  expect(redundantScopes(['fax:fax:read', 'fax:fax:edit'])).toEqual([]);
});

test('edit without view is told, unless the view is held, itself or inside a broad scope', () => {
  const fax = scopeGroups.find(({ id }) => id === 'fax') ?? scopeGroups[0];
  expect(missingView(fax, [])).toBeUndefined();
  expect(missingView(fax, ['fax:fax:edit'])).toBe('fax:fax:read');
  expect(missingView(fax, ['fax:fax:edit', 'fax:fax:read'])).toBeUndefined();
  expect(missingView(fax, ['fax:fax:edit', 'fax:all:read'])).toBeUndefined();
});

test('an edit scope grants no view', () => {
  expect(grants('fax:fax:read', ['fax:fax:edit', 'fax:all:edit'])).toBe(false);
});
