import { memo } from 'react';
import { ArrowShape } from '@/components/icons/shapes';
import { changedQuery, descendsFirst, type SortColumn } from '@/lib/domain/list-query';
import type { ListView } from './list-view';

const columns = [
  { text: 'list.token', width: 'column-token', sort: 'name' },
  { text: 'list.owner', width: 'column-owner', sort: undefined },
  { text: 'list.access', width: undefined, sort: undefined },
  { text: 'list.expires', width: 'column-expires', sort: 'expiry' },
  { text: 'list.lastUsed', width: 'column-used', sort: 'used' },
] as const;

/** The names of the columns, three of which sort, and an owner's where there are many. In stacked rows each cell says its own; these stay for those who listen. */
export const ListHead = memo(function ListHead({ words, query, address, withOwner = false }: ListView & { readonly withOwner?: boolean }) {
  const { sort: sorted, descending } = query;
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.filter(({ text }) => withOwner || text !== 'list.owner').map(({ text, width, sort }) => (
          <th key={text} role="columnheader" scope="col" className={width} aria-sort={sort === sorted ? (descending ? 'descending' : 'ascending') : undefined}>
            {sort === undefined ? (
              words(text)
            ) : (
              <a href={address(changedQuery(query, turnedTo(sort, query)))} data-list="" className="sort">
                {words(text)}
                {sort === sorted && <ArrowShape className={descending ? 'rotate-180' : ''} />}
              </a>
            )}
          </th>
        ))}
        <th role="columnheader" scope="col" className="column-actions">
          <span className="sr-only">{words('list.actions')}</span>
        </th>
      </tr>
    </thead>
  );
});

/** A column that sorts already is turned around. */
function turnedTo(sort: SortColumn, { sort: sorted, descending }: ListView['query']) {
  return { sort, descending: sort === sorted ? !descending : descendsFirst[sort] };
}
