import { expect, test } from '@playwright/test';
import { prefillAddress, prefillLink } from './prefill-link';

test('of a doubled value the first counts; scopes are taken together; what is not ours is left out', () => {
  expect(prefillLink({ name: ['a', 'b'], scopes: ['fax:fax:read', 'fax:fax:edit'], expires_in: undefined, utm: 'x' })).toEqual({
    name: 'a',
    scopes: 'fax:fax:read fax:fax:edit',
  });
});

test('an address that asks for nothing has no query', () => {
  expect(prefillAddress('/new', prefillLink({ utm: 'x', name: '' }))).toBe('/new');
  expect(prefillAddress('/new', { scopes: 'fax:fax:read fax:fax:edit' })).toBe('/new?scopes=fax%3Afax%3Aread+fax%3Afax%3Aedit');
});
