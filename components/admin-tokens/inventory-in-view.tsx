'use client';

import { useMemo, type PointerEvent } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { showExactTime } from '@/components/tokens/exact-times';
import { ListFoot } from '@/components/tokens/list-foot';
import { ListFrame } from '@/components/tokens/list-frame';
import { unpacked, type PackedTexts } from '@/components/tokens/packed-texts';
import { ExactTimes } from '@/components/tokens/shown-time';
import { useExactTimes } from '@/components/tokens/use-exact-times';
import type { InventoryPage, TokenOwner } from '@/lib/domain/inventory';
import { printInventoryQuery, quickViewQuery, type InventoryQuery } from '@/lib/domain/inventory-query';
import type { Language } from '@/lib/i18n/languages';
import type { InventoryActions } from './inventory-dialogs';
import { InventoryList } from './inventory-list';
import { InventoryToolbar } from './inventory-toolbar';
import type { InventoryPaths, InventoryView } from './inventory-view';

interface Props {
  readonly query: InventoryQuery;
  readonly list: Omit<InventoryPage, 'tokens'>;
  readonly packedTokens: PackedTexts;
  readonly heldSecret: boolean;
  readonly owners: readonly TokenOwner[];
  readonly ownerName: string | undefined;
  readonly paths: InventoryPaths;
  /** What people call the reader's zone, which engines do not agree on. */
  readonly zoneName: string;
  readonly actions: InventoryActions;
}

/** The inventory as its address asks for it, with everything that changes the address. */
export function InventoryInView({ query, list, packedTokens, heldSecret, owners, ownerName, paths, zoneName, actions }: Props) {
  const words = useTranslations();
  const language = useLocale() as Language;
  const zone = useTimeZone() ?? 'UTC';
  const { counts, page, pages } = list;
  const view: InventoryView = useMemo(
    () => ({ words, query, path: paths.list, address: (other: InventoryQuery) => paths.list + printInventoryQuery(other), counts, owners, ownerName }),
    [words, query, paths.list, counts, owners, ownerName],
  );
  const { write, times } = useExactTimes(zoneName);
  const tokens = useMemo(() => unpacked(packedTokens), [packedTokens]);
  const place = view.address(query);
  const count = counts.matching;
  const said = count > 0 ? words('listTools.sorted', { count, column: query.sort }) : words('listTools.noneMatch');
  return (
    <ListFrame place={place} said={said} isFirstSight={place === paths.list} onPointerOver={(event: PointerEvent) => showExactTime(event, words, language, zone, zoneName)}>
      <ExactTimes value={write}>
        <InventoryList view={view} toolbar={<InventoryToolbar {...view} heldSecret={heldSecret} />} tokens={tokens} paths={paths} actions={actions} />
      </ExactTimes>
      {count === 0 ? (
        <div className="list-none">
          <p>{words('listTools.noneMatch')}</p>
          <p>
            <a href={view.address(quickViewQuery(query, 'all'))} data-list="">
              {words('listTools.clear')}
            </a>
          </p>
        </div>
      ) : (
        <ListFoot words={words} query={query} path={view.path} address={view.address} list={{ counts: { all: count, active: count, ended: 0 }, page, pages }} times={times} count={words('adminTokens.count', { count })} exportHref={paths.export + printInventoryQuery({ ...query, page: 1 })} />
      )}
    </ListFrame>
  );
}
