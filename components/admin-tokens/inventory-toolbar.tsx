import { FilterDisclosure } from '@/components/tokens/filter-disclosure';
import { ListSearch } from '@/components/tokens/list-search';
import { SortMenu } from '@/components/tokens/sort-menu';
import { inventoryFields, keptInventoryFields } from '@/lib/domain/inventory-query';
import { InventoryChips } from './inventory-chips';
import { InventoryFilter } from './inventory-filter';
import type { InventoryView } from './inventory-view';

/** Above the table: search, filter and order; beneath them what the inventory is narrowed to. */
export function InventoryToolbar({ heldSecret, ...view }: InventoryView & { readonly heldSecret: boolean }) {
  const { words, query, path } = view;
  return (
    <>
      <div className="toolbar">
        <ListSearch action={path} name={inventoryFields.search} value={query.search} kept={keptInventoryFields(query, ['search', 'page'])} heldSecret={heldSecret} placeholder={words('adminTokens.placeholder')} />
        <div className="toolbar-end">
          <FilterDisclosure>
            <InventoryFilter {...view} />
          </FilterDisclosure>
          <SortMenu {...view} />
        </div>
      </div>
      <InventoryChips {...view} />
    </>
  );
}
