import { expect, test } from '@playwright/test';
import { isNarrowed, printInventoryQuery, quickViewOf, quickViewQuery, quickViews, readInventoryQuery, type InventoryQuery, type QuickView } from './inventory-query';
import { defaultListQuery } from './list-query';
import { PlainSecret } from './secret';

const queryOf = (address: string) => readInventoryQuery(Object.fromEntries(new URLSearchParams(address)));
const first: InventoryQuery = { ...defaultListQuery };

test('nonsense is not said, and told of by its name, short, without any secret or sign that cannot be seen', () => {
  const secret = PlainSecret.generate();
  const { query, ignored } = queryOf(`status=gone&expires=soon&unused=-4&scope=fax:*&access=wide&sort=height&page=0&owner=${encodeURIComponent("' or 1=1")}`);
  expect(query).toEqual(first);
  expect(ignored.map(([name]) => name).sort()).toEqual(['access', 'expires', 'owner', 'page', 'scope', 'sort', 'status', 'unused']);
  const [[, value] = ['', '']] = queryOf(`status=${encodeURIComponent(`${secret.reveal()}\u0000\u202e`)}${'x'.repeat(99)}`).ignored;
  expect(value).toContain(secret.identifier.slice(0, 8));
  expect(value).not.toContain(secret.reveal().slice(-20));
  expect(value).not.toMatch(/\p{C}/u);
  expect(value.length).toBeLessThanOrEqual(40);
  expect(queryOf('unused=9999&expires=1.5').ignored).toHaveLength(2);
});

test('what an address says is read and printed alike', () => {
  const address = '?q=night&scope=fax%3Afax%3Aread&expires=45&unused=never&sort=-expiry&page=3&status=frozen&owner=member-1&access=broad';
  const { query, ignored } = queryOf(address);
  expect(ignored).toEqual([]);
  expect(query).toMatchObject({ search: 'night', scope: 'fax:fax:read', expiresWithin: 45, unused: 'never', sort: 'expiry', descending: true, page: 3, status: 'frozen', owner: 'member-1', broad: true });
  expect(printInventoryQuery(query)).toBe(address);
  const unused = queryOf('?access=never-used');
  expect(unused).toMatchObject({ query: { unusedAccess: true }, ignored: [] });
  expect(printInventoryQuery(unused.query)).toBe('?access=never-used');
  expect(isNarrowed(unused.query)).toBe(true);
  expect(quickViewOf(unused.query)).toBeUndefined();
  expect(queryOf('?access=never').ignored).toEqual([['access', 'never']]);
  expect(printInventoryQuery(first)).toBe('');
  expect(printInventoryQuery({ ...first, tab: 'ended' })).toBe('');
});

test('quick views are narrowings, and an inventory is one of them or none', () => {
  for (const view of Object.keys(quickViews) as QuickView[]) {
    const query = quickViewQuery({ ...first, search: 'x', owner: 'somebody', page: 4 }, view);
    expect(quickViewOf(query)).toBe(view);
    expect(isNarrowed(query)).toBe(view !== 'all');
    expect(quickViewOf(queryOf(printInventoryQuery(query)).query)).toBe(view);
  }
  expect(quickViewOf({ ...first, unused: 30 })).toBeUndefined();
  expect(isNarrowed({ ...first, search: 'x' })).toBe(true);
});
