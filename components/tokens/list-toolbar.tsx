import { changedQuery, keptFields, listFields, type ListQuery } from '@/lib/domain/list-query';
import { FilterDisclosure } from './filter-disclosure';
import { ListChips } from './list-chips';
import { ListFilter } from './list-filter';
import { ListSearch } from './list-search';
import type { ListView } from './list-view';
import { SortMenu } from './sort-menu';

interface Props extends ListView {
  readonly counts: { readonly active: number; readonly ended: number };
  readonly heldSecret: boolean;
}

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
          <FilterDisclosure>
            <ListFilter {...view} />
          </FilterDisclosure>
          <SortMenu {...view} />
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
