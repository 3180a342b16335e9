import { useTranslations } from 'use-intl';
import { ArrowShape } from '@/components/icons/shapes';
import type { SortColumn } from '@/lib/domain/list-query';

/** Where sorting by each column leads, and by which the list is sorted. */
export interface Sorting {
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly hrefs: Readonly<Record<'name' | 'expiry' | 'used', string>>;
}

const columns = [
  { text: 'list.token', width: 'column-token', sort: 'name' },
  { text: 'list.access', width: '', sort: undefined },
  { text: 'list.expires', width: 'column-expires', sort: 'expiry' },
  { text: 'list.lastUsed', width: 'column-used', sort: 'used' },
] as const;

/** The names of the columns, three of which sort. In stacked rows each cell says its own; these stay for those who listen. */
export function ListHead({ sort: sorted, descending, hrefs }: Sorting) {
  const words = useTranslations();
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ text, width, sort }) => (
          <th key={text} role="columnheader" scope="col" className={width} aria-sort={sort === sorted ? (descending ? 'descending' : 'ascending') : undefined}>
            {sort === undefined ? (
              words(text)
            ) : (
              <a href={hrefs[sort]} data-list="" className="sort">
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
}
