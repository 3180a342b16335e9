import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { hasBroadAccess, inCatalogueOrder, isScope, scopeGroups, scopes, type Scope } from './scopes';

/** The catalogue once more, from the vendor's documentation. */
const fourteen = [
  'fax:all:read fax:all:edit fax:webhook:read fax:webhook:edit fax:fax:read fax:fax:edit fax:user:read fax:user:edit',
  'fax:shop:read fax:shop:edit fax:member:read fax:member:edit fax:numbers:read fax:numbers:edit',
].flatMap((line) => line.split(' '));

test.describe('is no scope', () => {
  const others: readonly unknown[] = [
    ...['', '*', 'fax:*', 'fax:*:read', 'fax:all:*', 'fax:all', 'fax:all:write', 'fax:all:read:edit', 'all:read', 'read'],
    ...['FAX:ALL:READ', 'fax:All:read', ' fax:all:read', 'fax:all:read ', 'fax:all:read\n', 'fax:all:read fax:all:edit', 'fax:all:read,fax:all:edit'],
    ...['fax:use:read', 'fax:number:read', 'fax:users:read', 'fax:webhooks:read', 'fax：all：read', 'fax:all:reаd'],
    ...['toString', '__proto__', 'length', '0', 0, 1, true, null, undefined, NaN, {}, [], ['fax:all:read'], new String('fax:all:read')],
  ];
  for (const other of others) {
    test(`${typeof other} ${JSON.stringify(other)}`, () => expect(isScope(other)).toBe(false));
  }

  test('any text that is not one of the fourteen to the letter', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'fax:lredit*') }), (text) => expect(isScope(text)).toBe(fourteen.includes(text))));
  });
});

test('there are fourteen scopes, each once, in the order of the help article', () => {
  expect(scopes).toEqual(fourteen);
  expect(fourteen.every(isScope)).toBe(true);
});

test('each of the seven groups has one scope to read and one to edit, and no other', () => {
  expect(scopeGroups.map((group) => group.id)).toEqual(['all', 'webhook', 'fax', 'user', 'shop', 'member', 'numbers']);
  for (const group of scopeGroups) expect(group.scopes).toEqual([`fax:${group.id}:read`, `fax:${group.id}:edit`]);
});

test('a set of scopes in whatever order, with whatever doubles, comes out each once in the catalogue’s order and nothing is added', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scopes)), (held) => {
      const ordered = inCatalogueOrder(held);
      expect(ordered).toEqual(fourteen.filter((scope) => held.includes(scope as Scope)));
      expect(inCatalogueOrder(new Set(held))).toEqual(ordered);
    }),
  );
});

test('access is broad with fax:all:read or fax:all:edit alone, and not with the twelve others together', () => {
  expect(hasBroadAccess([])).toBe(false);
  expect(hasBroadAccess(scopes.slice(2))).toBe(false);
  expect(hasBroadAccess(['fax:shop:read', 'fax:all:read'])).toBe(true);
  expect(hasBroadAccess(['fax:all:edit'])).toBe(true);
});
