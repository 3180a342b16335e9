'use client';

import { useMemo, type PointerEvent } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { isDefaultSight, printListQuery, type ListQuery } from '@/lib/domain/list-query';
import type { TokenPage } from '@/lib/domain/token-summary';
import type { Language } from '@/lib/i18n/languages';
import { showExactTime } from './exact-times';
import { ListFoot } from './list-foot';
import { ListFrame } from './list-frame';
import { ListToolbar } from './list-toolbar';
import type { ListPaths, ListView } from './list-view';
import { NothingMatches } from './nothing-matches';
import { ExactTimes } from './shown-time';
import { TokenList } from './token-list';
import { unpacked, type PackedTexts } from './packed-texts';
import { useExactTimes } from './use-exact-times';
import type { RevokeActions } from './use-revoking';

interface Props {
  readonly query: ListQuery;
  readonly list: Omit<TokenPage, 'tokens'>;
  readonly packedTokens: PackedTexts;
  readonly heldSecret: boolean;
  readonly paths: ListPaths;
  /** What people call the reader's zone, which engines do not agree on. */
  readonly zoneName: string;
  readonly revoke: RevokeActions;
}

/** The list as its address asks for it, with everything that changes the address. What comes from the server is its texts: markup would come twice. */
export function TokensInView({ query, list, packedTokens, heldSecret, paths, zoneName, revoke }: Props) {
  const words = useTranslations();
  const language = useLocale() as Language;
  const zone = useTimeZone() ?? 'UTC';
  const view: ListView = useMemo(() => ({ words, query, path: paths.list, address: (other) => paths.list + printListQuery(other) }), [words, query, paths.list]);
  const tokens = useMemo(() => unpacked(packedTokens), [packedTokens]);
  const { write, times } = useExactTimes(zoneName);
  const place = view.address(query);
  const count = list.counts[query.tab];
  const said = count > 0 ? words('listTools.sorted', { count, column: query.sort }) : words('listTools.noneMatch');

  return (
    <ListFrame place={place} said={said} isFirstSight={isDefaultSight(query)} onPointerOver={(event: PointerEvent) => showExactTime(event, words, language, zone, zoneName)}>
      <ExactTimes value={write}>
        <TokenList view={view} toolbar={<ListToolbar {...view} counts={list.counts} heldSecret={heldSecret} />} tokens={tokens} paths={paths} revoke={revoke} />
      </ExactTimes>
      {count === 0 ? (
        <NothingMatches {...view} counts={list.counts} />
      ) : (
        <ListFoot {...view} list={list} exportHref={paths.export + printListQuery({ ...query, page: 1 })} times={times} />
      )}
    </ListFrame>
  );
}
