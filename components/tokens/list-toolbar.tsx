import type { ReactNode } from 'react';
import { Disclosure } from '@/components/controls/disclosure';
import { changedQuery, keptFields, listFields, type ListQuery } from '@/lib/domain/list-query';
import { FilterIcon, SortIcon } from './list-icons';
import { ListChips } from './list-chips';
import { ListFilter } from './list-filter';
import { ListSearch } from './list-search';
import type { ListView } from './list-view';

interface Props extends ListView {
  readonly counts: { readonly active: number; readonly ended: number };
  readonly heldSecret: boolean;
}

/** The orders of the menu. The first is how the list is first seen. */
const orders = [
  { text: 'listTools.newest', sort: 'created', descending: true },
  { text: 'listTools.oldest', sort: 'created', descending: false },
  { text: 'listTools.byName', sort: 'name', descending: false },
  { text: 'listTools.byExpiry', sort: 'expiry', descending: false },
  { text: 'listTools.byUse', sort: 'used', descending: true },
] as const;

/** Above the table: search, the two tabs, filter and order; beneath them what the list is narrowed to. */
export function ListToolbar({ counts, heldSecret, ...view }: Props) {
  const { words, query, path } = view;
  return (
    <>
      <div className="toolbar">
        <ListSearch action={path} name={listFields.search} value={query.search} kept={keptFields(query, ['search', 'page'])} heldSecret={heldSecret} />
        <nav aria-label={words('listTools.tabs')} className="list-tabs">
          <Tab {...view} tab="active" count={counts.active} />
          <Tab {...view} tab="ended" count={counts.ended} />
        </nav>
        <div className="toolbar-end">
          <Disclosure label={<IconLabel icon={<FilterIcon />}>{words('listTools.filter')}</IconLabel>} panelStyle="is-filter">
            <ListFilter {...view} />
          </Disclosure>
          <Disclosure label={<SortLabel {...view} />} panelStyle="is-menu">
            <ul>
              {orders.map(({ text, ...order }) => (
                <li key={text}>
                  <a href={view.address(changedQuery(query, order))} data-list="" aria-current={isOrder(query, order) || undefined}>
                    {words(text)}
                  </a>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      </div>
      <ListChips {...view} hasMatches={counts[query.tab] > 0} />
    </>
  );
}

function Tab({ words, query, address, tab, count }: ListView & { readonly tab: ListQuery['tab']; readonly count: number }) {
  return (
    <a href={address(changedQuery(query, { tab }))} data-list="" aria-current={query.tab === tab ? 'page' : undefined}>
      {words(`listTools.${tab}`)} <span className="font-normal tabular-nums">{words('listTools.number', { count })}</span>
    </a>
  );
}

function SortLabel({ words, query }: ListView) {
  const chosen = orders.find((order) => isOrder(query, order)) ?? orders.find(({ sort }) => sort === query.sort) ?? orders[0];
  return (
    <>
      <SortIcon />
      <span className="sr-only">{words('listTools.sort')} </span>
      <span className="toolbar-word">{words(chosen.text)}</span>
    </>
  );
}

function IconLabel({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {icon}
      {children}
    </>
  );
}

function isOrder(query: ListQuery, order: Pick<ListQuery, 'sort' | 'descending'>): boolean {
  return query.sort === order.sort && query.descending === order.descending;
}
