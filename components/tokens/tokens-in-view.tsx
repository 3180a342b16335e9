import { changedQuery, descendsFirst, isDefaultSight, type ListQuery } from '@/lib/domain/list-query';
import type { TokenPage } from '@/lib/domain/token-summary';
import { ListFoot } from './list-foot';
import { ListFrame } from './list-frame';
import { ListToolbar } from './list-toolbar';
import type { ListView } from './list-view';
import { NothingMatches } from './nothing-matches';
import type { ReaderOfTexts } from './reader-of-texts';
import { TokenList } from './token-list';
import { tokenTexts, type LinksOfToken } from './token-texts';
import type { RevokeActions } from './use-revoking';

interface Props {
  readonly reader: ReaderOfTexts;
  readonly query: ListQuery;
  readonly list: TokenPage;
  readonly heldSecret: boolean;
  readonly path: string;
  readonly address: ListView['address'];
  readonly exportHref: string;
  readonly links: LinksOfToken;
  readonly revoke: RevokeActions;
}

/** The list as its address asks for it, with everything that changes the address. */
export function TokensInView({ reader, query, list, heldSecret, path, address, exportHref, links, revoke }: Props) {
  const { words } = reader;
  const view: ListView = { words, query, path, address };
  const count = list.counts[query.tab];
  const toolbar = <ListToolbar {...view} counts={list.counts} heldSecret={heldSecret} />;
  const said = count > 0 ? words('listTools.sorted', { count, column: query.sort }) : words('listTools.noneMatch');
  return (
    <ListFrame place={address(query)} said={said} isFirstSight={isDefaultSight(query)}>
      <TokenList
        place={address(query)}
        toolbar={toolbar}
        tokens={list.tokens.map((token) => tokenTexts(reader, token, links))}
        sorting={{ sort: query.sort, descending: query.descending, hrefs: { name: sortedBy(view, 'name'), expiry: sortedBy(view, 'expiry'), used: sortedBy(view, 'used') } }}
        revoke={revoke}
      />
      {count === 0 ? <NothingMatches {...view} counts={list.counts} /> : <ListFoot {...view} list={list} exportHref={exportHref} />}
    </ListFrame>
  );
}

/** A column that sorts already is turned around. */
function sortedBy({ query, address }: ListView, sort: ListQuery['sort']): string {
  return address(changedQuery(query, { sort, descending: sort === query.sort ? !query.descending : descendsFirst[sort] }));
}
