import { expect, test } from '@playwright/test';
import { everyDay, lastUseOfScope, refusalReasons, scopesWithoutUse, totals, USAGE_DAYS } from './usage-figures';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = Date.UTC(2026, 10, 23);

test('days without a request are there too, and what is older than thirty days is not', () => {
  const days = everyDay([{ day: TODAY - 30 * DAY, total: 9, allowed: 9 }, { day: TODAY - 29 * DAY, total: 3, allowed: 1 }, { day: TODAY, total: 5, allowed: 5 }], TODAY);
  expect(days).toHaveLength(USAGE_DAYS);
  expect(days[0]).toEqual({ day: TODAY - 29 * DAY, allowed: 1, refused: 2 });
  expect(days[1]).toEqual({ day: TODAY - 28 * DAY, allowed: 0, refused: 0 });
  expect(days.at(-1)).toEqual({ day: TODAY, allowed: 5, refused: 0 });
  expect(totals(days)).toEqual({ allowed: 6, refused: 2 });
});

test('a call counts for every held scope that opens it, and for no other', () => {
  const uses = [{ endpoint: 'listFaxes', lastAt: 5 }, { endpoint: 'getFax', lastAt: 7 }, { endpoint: 'getOwnToken', lastAt: 99 }];
  expect(lastUseOfScope('fax:fax:read', uses)).toBe(7);
  expect(lastUseOfScope('fax:all:read', uses)).toBe(7);
  expect(lastUseOfScope('fax:fax:edit', uses)).toBeNull();
  expect(lastUseOfScope('fax:numbers:read', uses)).toBeNull();
});

test('a scope is without use only where the token was there for the whole time', () => {
  const uses = [{ endpoint: 'listFaxes', lastAt: TODAY }];
  expect(scopesWithoutUse(['fax:fax:read', 'fax:shop:read'], uses, TODAY - 30 * DAY, TODAY - 31 * DAY)).toEqual(['fax:shop:read']);
  expect(scopesWithoutUse(['fax:fax:read', 'fax:shop:read'], uses, TODAY - 30 * DAY, TODAY - 29 * DAY)).toEqual([]);
  expect(scopesWithoutUse(['fax:fax:read'], [{ endpoint: 'listFaxes', lastAt: TODAY - 31 * DAY }], TODAY - 30 * DAY, 0)).toEqual(['fax:fax:read']);
});

test('refusals are told by reason, the most first, and a missing scope is the one that opens the least', () => {
  const refused = [
    { endpoint: 'sendFax', outcome: 'address-not-allowed', requests: 2 },
    { endpoint: 'listFaxes', outcome: 'out-of-scope', requests: 4 },
    { endpoint: 'getFax', outcome: 'out-of-scope', requests: 1 },
    { endpoint: 'getBalance', outcome: 'out-of-scope', requests: 1 },
    { endpoint: 'no such row', outcome: 'out-of-scope', requests: 1 },
  ] as const;
  expect(refusalReasons(refused, ['fax:fax:edit'])).toEqual([
    { outcome: 'out-of-scope', requests: 7, missing: ['fax:fax:read', 'fax:shop:read'] },
    { outcome: 'address-not-allowed', requests: 2, missing: [] },
  ]);
});

test('who may read themselves and was refused on another lacks the scope for members; what is held by now is not missing', () => {
  const refused = [{ endpoint: 'getUser', outcome: 'out-of-scope', requests: 1 }] as const;
  expect(refusalReasons(refused, ['fax:fax:read'])[0]?.missing).toEqual(['fax:user:read']);
  expect(refusalReasons(refused, ['fax:user:read'])[0]?.missing).toEqual(['fax:member:read']);
  expect(refusalReasons(refused, ['fax:member:read'])[0]?.missing).toEqual([]);
});
