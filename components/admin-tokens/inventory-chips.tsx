import { ChipList } from '@/components/tokens/chip-list';
import { listChips } from '@/components/tokens/list-chips';
import { quickViewQuery, type InventoryQuery } from '@/lib/domain/inventory-query';
import type { InventoryView } from './inventory-view';

/** What the inventory is narrowed to. */
export function InventoryChips({ words, query, address, ownerName, counts }: InventoryView) {
  const { status, owner, broad, unusedAccess } = query;
  const narrowed: { text: string; without: Partial<InventoryQuery> }[] = [
    ...listChips(words, query),
    ...(status ? [{ text: words('adminTokens.chipStatus', { value: words(`adminTokens.statuses.${status}`) }), without: { status: undefined } }] : []),
    ...(owner ? [{ text: words('adminTokens.chipOwner', { name: ownerName ?? owner }), without: { owner: undefined } }] : []),
    ...(broad ? [{ text: words('adminTokens.broad'), without: { broad: undefined } }] : []),
    ...(unusedAccess ? [{ text: words('adminTokens.unusedAccess'), without: { unusedAccess: undefined } }] : []),
  ];
  const chips = narrowed.map(({ text, without }) => ({ text, href: address({ ...query, page: 1, ...without }) }));
  return <ChipList words={words} chips={chips} clearHref={counts.matching > 0 ? address(quickViewQuery(query, 'all')) : undefined} />;
}
