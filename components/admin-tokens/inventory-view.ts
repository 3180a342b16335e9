import type { ListView } from '@/components/tokens/list-view';
import type { InventoryPage, TokenOwner } from '@/lib/domain/inventory';
import type { InventoryQuery } from '@/lib/domain/inventory-query';

/** What every part of the inventory's frame is drawn from. */
export interface InventoryView extends ListView {
  readonly query: InventoryQuery;
  address(query: InventoryQuery): string;
  readonly counts: InventoryPage['counts'];
  /** Whom the list can be narrowed to: empty where they are too many to choose from. */
  readonly owners: readonly TokenOwner[];
  /** The name of whom it is narrowed to. */
  readonly ownerName: string | undefined;
}

/** Where things are. A `*` stands for a token's id. */
export interface InventoryPaths {
  readonly list: string;
  readonly token: string;
  readonly export: string;
}
