import { ignoredValues, type IgnoredValue } from './ignored-values';
import { searchKey } from './names';
import { isScope, type Scope } from './scopes';
import { withoutSecrets } from './secret';

/** What a list of tokens shows, and in which order: all of it stands in the page's address. */
export interface ListQuery {
  /** `active` is everything that can still be revoked. */
  readonly tab: 'active' | 'ended';
  /** As it was typed. */
  readonly search: string;
  readonly scope?: Scope;
  /** Days. */
  readonly expiresWithin?: number;
  /** Days, or never used at all. */
  readonly unused?: number | 'never';
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export const expiresWithinDays = [14, 30, 90] as const;
export const unusedChoices = [30, 90, 'never'] as const;
const sortColumns = ['created', 'name', 'expiry', 'used'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Tokens on one page. */
export const PAGE_SIZE = 25;
/** Tokens that can be selected at once: those of one page. */
export const MOST_SELECTED = PAGE_SIZE;
/** The longest search, in UTF-16 units: a name at its longest in letters that people type. */
const LONGEST_SEARCH = 200;

/** The list as it is first seen: what can be revoked, newest first. */
export const defaultListQuery: ListQuery = { tab: 'active', search: '', sort: 'created', descending: true, page: 1 };

/** Which way a column is first sorted: what is nearest or newest stands on top. */
export const descendsFirst: Record<SortColumn, boolean> = { created: true, name: false, expiry: false, used: true };

/** The names in the address, each written once. */
export const listFields = { search: 'q', tab: 'tab', scope: 'scope', expiresWithin: 'expires', unused: 'unused', sort: 'sort', page: 'page' } as const;

export type ListAddress = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a list's address. What is not understood counts as not said. */
export function readListQuery(address: ListAddress): ListQuery {
  const said = (field: keyof typeof listFields) => [address[listFields[field]]].flat()[0] ?? '';
  const scope = said('scope');
  const expiresWithin = expiresWithinDays.find((days) => String(days) === said('expiresWithin'));
  const unused = unusedChoices.find((choice) => String(choice) === said('unused'));
  return {
    tab: said('tab') === 'ended' ? 'ended' : 'active',
    search: readSearch(said('search')),
    ...(isScope(scope) && { scope }),
    ...(expiresWithin && { expiresWithin }),
    ...(unused && { unused }),
    ...readSort(said('sort')),
    page: saysPage(said('page')) ? Number(said('page')) : 1,
  };
}

/** What of a list's address says nothing. */
export function ignoredInList(address: ListAddress, query: ListQuery): readonly IgnoredValue[] {
  const said = (name: string) => [address[name]].flat()[0] ?? '';
  const { tab, scope, expiresWithin: expires, unused } = query;
  return ignoredValues(address, { tab: said('tab') === tab, scope, expires, unused, sort: saysSort(said('sort')), page: saysPage(said('page')) });
}

export function saysPage(said: string): boolean {
  return /^[1-9]\d{0,5}$/.test(said);
}

export function saysSort(said: string): boolean {
  return sortColumns.some((column) => column === said || `-${column}` === said);
}

/** The address of a list, with its `?`; empty for the list as it is first seen. */
export function printListQuery(query: ListQuery): string {
  const held = keptFields(query);
  return held.length > 0 ? `?${new URLSearchParams(held.map(([name, value]) => [name, value]))}` : '';
}

/** What a list's address says, by name, but for some of it: the hidden fields of a form that says the rest. */
export function keptFields(query: ListQuery, without: readonly (keyof typeof listFields)[] = []): readonly (readonly [name: string, value: string])[] {
  const { sort, descending } = query;
  const isDefaultSort = sort === defaultListQuery.sort && descending === defaultListQuery.descending;
  const said: Record<keyof typeof listFields, string | number | undefined> = {
    search: query.search,
    tab: query.tab === 'active' ? '' : query.tab,
    scope: query.scope,
    expiresWithin: query.expiresWithin,
    unused: query.unused,
    sort: isDefaultSort ? '' : `${descending ? '-' : ''}${sort}`,
    page: query.page > 1 ? query.page : '',
  };
  return (Object.keys(listFields) as (keyof typeof listFields)[]).flatMap((field) => {
    const value = said[field];
    return value === undefined || value === '' || without.includes(field) ? [] : [[listFields[field], String(value)] as const];
  });
}

/** What a list's address shares with another that differs in some of it. Anything but another page begins on the first one. */
export function changedQuery(query: ListQuery, change: Partial<ListQuery>): ListQuery {
  return { ...query, page: 1, ...change };
}

/** The same list without search and filters. */
export function unfilteredQuery({ tab, sort, descending }: ListQuery): ListQuery {
  return { tab, sort, descending, search: '', page: 1 };
}

/** Whether a list is narrowed to some of its tokens, by a filter or a search. */
export function isFiltered({ search, scope, expiresWithin, unused }: ListQuery): boolean {
  return search !== '' || scope !== undefined || expiresWithin !== undefined || unused !== undefined;
}

/** Whether a list is as it is first seen. */
export function isDefaultSight(query: ListQuery): boolean {
  return printListQuery(query) === '';
}

/** What a search is compared by: as names are (`searchKey`), and an identifier with the prefix of its secret is still one. */
export function searchedFor(search: string): string {
  return searchKey(search).replace(/^alohi_pat_(?=.)/, '');
}

/** A search as it may stand on a page: no secret, nothing that cannot be seen, and short. */
function readSearch(typed: string): string {
  const shown = withoutSecrets(typed.toWellFormed().normalize('NFC')).replace(/\p{Cc}/gu, ' ');
  return shown.trim().slice(0, LONGEST_SEARCH).toWellFormed();
}

function readSort(said: string): Pick<ListQuery, 'sort' | 'descending'> {
  const [, minus, name] = /^(-?)(\w+)$/.exec(said) ?? [];
  const sort = sortColumns.find((column) => column === name);
  return sort ? { sort, descending: minus === '-' } : { sort: defaultListQuery.sort, descending: defaultListQuery.descending };
}
