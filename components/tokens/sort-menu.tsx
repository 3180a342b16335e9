import { Disclosure } from '@/components/controls/disclosure';
import { changedQuery, type ListQuery } from '@/lib/domain/list-query';
import { SortIcon } from './list-icons';
import type { ListView } from './list-view';

/** The orders of the menu. The first is how the list is first seen. */
const orders = [
  { text: 'listTools.newest', sort: 'created', descending: true },
  { text: 'listTools.oldest', sort: 'created', descending: false },
  { text: 'listTools.byName', sort: 'name', descending: false },
  { text: 'listTools.byExpiry', sort: 'expiry', descending: false },
  { text: 'listTools.byUse', sort: 'used', descending: true },
] as const;

/** The orders of a list, as links behind a button that names the present one. */
export function SortMenu({ words, query, address }: ListView) {
  return (
    <Disclosure label={<SortLabel {...{ words, query }} />} panelStyle="is-menu">
      <ul>
        {orders.map(({ text, ...order }) => (
          <li key={text}>
            <a href={address(changedQuery(query, order))} data-list="" aria-current={isOrder(query, order) || undefined}>
              {words(text)}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SortLabel({ words, query }: Pick<ListView, 'words' | 'query'>) {
  const chosen = orders.find((order) => isOrder(query, order)) ?? orders.find(({ sort }) => sort === query.sort) ?? orders[0];
  return (
    <>
      <SortIcon />
      <span className="sr-only">{words('listTools.sort')} </span>
      <span className="toolbar-word">{words(chosen.text)}</span>
    </>
  );
}

function isOrder(query: ListQuery, order: Pick<ListQuery, 'sort' | 'descending'>): boolean {
  return query.sort === order.sort && query.descending === order.descending;
}
