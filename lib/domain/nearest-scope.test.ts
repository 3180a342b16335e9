import { expect, test } from '@playwright/test';
import { nearestScope } from './nearest-scope';
import { scopes } from './scopes';

for (const typed of ['', 'fax', 'read', 'fax:*', 'fax:fax:', 'fax:sales:read', 'fax:fax:readwrite', 'fax:all:admin', 'x'.repeat(100_000)]) {
  test(`"${typed.slice(0, 20)}" is near to no scope`, () => expect(nearestScope(typed)).toBeUndefined());
}

test('what lies as near to two scopes is taken for neither', () => {
  // Two letters from `fax:all:read` and two from `fax:fax:read`; the other is one letter nearer to the latter.
  expect(nearestScope('fax:a:read')).toBeUndefined();
  expect(nearestScope('fax:ax:read')).toBe('fax:fax:read');
});

for (const [typed, meant] of [
  ['fax:use:read', 'fax:user:read'],
  ['fax:user:reed', 'fax:user:read'],
  ['FAX:FAX:EDIT', 'fax:fax:edit'],
  ['fax:number:read', 'fax:numbers:read'],
  ['fax:webhooks:edit', 'fax:webhook:edit'],
  ['faxfaxread', 'fax:fax:read'],
] as const) {
  test(`"${typed}" most likely means ${meant}`, () => expect(nearestScope(typed)).toBe(meant));
}

test('every scope is nearest to itself', () => {
  for (const scope of scopes) expect(nearestScope(scope)).toBe(scope);
});
