import { quickViewOf, quickViewQuery, quickViews, type QuickView } from '@/lib/domain/inventory-query';
import type { InventoryView } from './inventory-view';

/** Narrowings that are looked for often, as links with their numbers. A number that would take long to count is left out. */
export function QuickViewLinks({ words, query, address, counts }: InventoryView) {
  const current = quickViewOf(query);
  return (
    <nav aria-label={words('adminTokens.views')} className="list-tabs quick-views">
      {(Object.keys(quickViews) as QuickView[]).map((view) => {
        const count = counts.views[view];
        return (
          <a key={view} href={address(quickViewQuery(query, view))} data-list="" aria-current={view === current ? 'page' : undefined}>
            {words(`adminTokens.${view}`)} {count !== undefined && <span className="font-normal tabular-nums">{words('listTools.number', { count })}</span>}
          </a>
        );
      })}
    </nav>
  );
}
