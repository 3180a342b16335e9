import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { callsOpenedBy, endpointOf, faxCalls, ownCalls, type EndpointId } from './endpoints';
import { narrowestFirst } from './call-groups';
import { fewestScopes as fewest } from './fewest-scopes';
import { hasBroadAccess, scopes, type Scope } from './scopes';

const fewestScopes = (wanted: readonly EndpointId[], allowed?: readonly Scope[]) => fewest(wanted.map((id) => narrowestFirst(endpointOf(id))), allowed);
const ids = faxCalls.map(({ id }) => id);
const some = fc.uniqueArray(fc.constantFrom<EndpointId>(...ids));
const opens = (held: readonly Scope[], id: EndpointId) => held.some((scope) => callsOpenedBy(scope).includes(endpointOf(id)));
const narrow = scopes.filter((scope) => !hasBroadAccess([scope]));

/** Every set of so many of the narrow scopes. */
function setsOf(size: number, from: readonly Scope[] = narrow): Scope[][] {
  if (size === 0) return [[]];
  return from.flatMap((scope, at) => setsOf(size - 1, from.slice(at + 1)).map((rest) => [scope, ...rest]));
}

test('nothing is chosen for nothing, nor for calls that no scope opens', () => {
  expect(fewestScopes([])).toEqual([]);
  expect(fewestScopes(ownCalls.map(({ id }) => id))).toEqual([]);
});

test('a broad scope is never chosen where anything else opens the calls, all of them together either', () => {
  fc.assert(fc.property(some, (wanted) => expect(hasBroadAccess(fewestScopes(wanted))).toBe(false)));
  expect(fewestScopes(ids)).not.toContain('fax:all:read');
});

test('a broad scope is chosen where the organization allows no other', () => {
  expect(fewestScopes(['getBalance', 'listFaxes', 'sendFax'], ['fax:all:read', 'fax:fax:edit'])).toEqual(['fax:all:read', 'fax:fax:edit']);
  expect(fewestScopes(['getBalance', 'listFaxes'], ['fax:fax:read'])).toEqual(['fax:fax:read']);
});

test('they open every call, and no smaller set does (against all sets there are)', () => {
  fc.assert(
    fc.property(some, (wanted) => {
      const chosen = fewestScopes(wanted);
      expect(wanted.filter((id) => !opens(chosen, id))).toEqual([]);
      for (let size = 0; size < Math.min(chosen.length, 5); size += 1) expect(setsOf(size).some((held) => wanted.every((id) => opens(held, id)))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('of as few, those that open the least are chosen', () => {
  expect(fewestScopes(['getUser'])).toEqual(['fax:user:read']);
  expect(fewestScopes(['getUser', 'getAccounts'])).toEqual(['fax:member:read']);
  expect(fewestScopes(['sendFax', 'uploadFile', 'getFaxReport'])).toEqual(['fax:fax:read', 'fax:fax:edit']);
});
