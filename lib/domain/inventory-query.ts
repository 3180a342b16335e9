import { ignoredValues, type IgnoredValue } from './ignored-values';
import { keptFields, listFields, readListQuery, saysPage, saysSort, type ListAddress, type ListQuery } from './list-query';

/** What an organization's inventory of tokens shows: a list's address with what only admins narrow by. It has no tabs: all of it is one list. */
export interface InventoryQuery extends ListQuery {
  readonly status?: InventoryStatus;
  /** The id of a member. */
  readonly owner?: string;
  /** Holds a `fax:all:*` scope. */
  readonly broad?: true;
  /** In use, and holds a scope that no call of its has used. */
  readonly unusedAccess?: true;
}

/** `active` is everything that can still be revoked, `ended` everything else. */
export const inventoryStatuses = ['active', 'frozen', 'rotation-due', 'replaced-still-working', 'member-inactive', 'ended', 'revoked', 'expired', 'replaced'] as const;
export type InventoryStatus = (typeof inventoryStatuses)[number];

/** The names in the address beside those of every list. */
export const inventoryFields = { ...listFields, status: 'status', owner: 'owner', broad: 'access' } as const;
/** What `access` says. */
export const accessValues = { broad: 'broad', unusedAccess: 'never-used' } as const;
/** The longest time to narrow by, in days. */
const MOST_DAYS = 3650;

type Narrowing = Pick<InventoryQuery, 'status' | 'owner' | 'broad' | 'unusedAccess' | 'scope' | 'expiresWithin' | 'unused'>;

/** Lists that are looked for often, each a narrowing of the whole. */
export const quickViews = {
  all: {},
  broad: { broad: true },
  unused: { unused: 90 },
  expiring: { expiresWithin: 14 },
  ended: { status: 'ended' },
} as const satisfies Record<string, Narrowing>;
export type QuickView = keyof typeof quickViews;

/** Reads an inventory's address. What is not understood counts as not said, and is told of. */
export function readInventoryQuery(address: ListAddress): { readonly query: InventoryQuery; readonly ignored: readonly IgnoredValue[] } {
  const said = (field: keyof typeof inventoryFields) => [address[inventoryFields[field]]].flat()[0] ?? '';
  const status = inventoryStatuses.find((one) => one === said('status'));
  const expiresWithin = days(said('expiresWithin'));
  const unused = said('unused') === 'never' ? 'never' : days(said('unused'));
  const list = readListQuery(address);
  const query: InventoryQuery = {
    tab: 'active',
    search: list.search,
    sort: list.sort,
    descending: list.descending,
    page: list.page,
    ...(list.scope && { scope: list.scope }),
    ...(status && { status }),
    ...(expiresWithin && { expiresWithin }),
    ...(unused && { unused }),
    ...(/^[\w-]{1,64}$/.test(said('owner')) && { owner: said('owner') }),
    ...(said('broad') === accessValues.broad && { broad: true as const }),
    ...(said('broad') === accessValues.unusedAccess && { unusedAccess: true as const }),
  };
  const { search: _, tab: __, ...narrowing } = inventoryFields;
  const understood = Object.fromEntries(Object.entries(narrowing).map(([field, name]) => [name, query[field as keyof typeof narrowing]]));
  return { query, ignored: ignoredValues(address, { ...understood, access: accessOf(query), sort: saysSort(said('sort')), page: saysPage(said('page')) }) };
}

/** The address of an inventory, with its `?`; empty for the inventory as it is first seen. */
export function printInventoryQuery(query: InventoryQuery): string {
  const held = keptInventoryFields(query);
  return held.length > 0 ? `?${new URLSearchParams(held.map(([name, value]) => [name, value]))}` : '';
}

/** What an inventory's address says, by name, but for some of it. */
export function keptInventoryFields(query: InventoryQuery, without: readonly (keyof typeof inventoryFields)[] = []): readonly (readonly [name: string, value: string])[] {
  const own = { status: query.status, owner: query.owner, broad: accessOf(query) };
  const list = keptFields({ ...query, tab: 'active' }, without.filter((field): field is keyof typeof listFields => field in listFields));
  const narrowed = (['status', 'owner', 'broad'] as const).flatMap((field) => (own[field] && !without.includes(field) ? [[inventoryFields[field], own[field]] as const] : []));
  return [...list, ...narrowed];
}

/** What an inventory's address says of access; undefined for nothing. */
export function accessOf({ broad, unusedAccess }: Pick<InventoryQuery, 'broad' | 'unusedAccess'>): string | undefined {
  return broad ? accessValues.broad : unusedAccess && accessValues.unusedAccess;
}

/** The same order without search and filters, narrowed to a quick view. */
export function quickViewQuery({ tab, sort, descending }: InventoryQuery, view: QuickView): InventoryQuery {
  return { tab, sort, descending, search: '', page: 1, ...quickViews[view] };
}

/** The quick view that an inventory is, whatever is searched in it; undefined for another narrowing. */
export function quickViewOf(query: InventoryQuery): QuickView | undefined {
  return (Object.keys(quickViews) as QuickView[]).find((view) => narrowingOf(quickViews[view]) === narrowingOf(query));
}

/** Whether an inventory is narrowed to some of its tokens. */
export function isNarrowed(query: InventoryQuery): boolean {
  return query.search !== '' || narrowingOf(query) !== narrowingOf({});
}

function narrowingOf({ status, owner, broad, unusedAccess, scope, expiresWithin, unused }: Narrowing): string {
  return JSON.stringify([status, owner, broad, unusedAccess, scope, expiresWithin, unused]);
}

function days(said: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(said) && Number(said) <= MOST_DAYS ? Number(said) : undefined;
}
