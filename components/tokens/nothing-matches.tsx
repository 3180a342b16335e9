import type { ReactNode } from 'react';
import { changedQuery, isFiltered, unfilteredQuery } from '@/lib/domain/list-query';
import type { ListView } from './list-view';

interface Props extends ListView {
  readonly counts: { readonly active: number; readonly ended: number };
}

/** No row to show: whether none matches, where those are that do, and the way back to all. */
export function NothingMatches({ words, query, address, counts }: Props) {
  if (!isFiltered(query)) return <p className="list-none">{words(query.tab === 'ended' ? 'listTools.noneEnded' : 'listTools.noneActive')}</p>;
  const onlyEnded = query.tab === 'active' && counts.ended > 0;
  const link = (text: ReactNode) => (
    <a href={address(changedQuery(query, { tab: 'ended' }))} data-list="">
      {text}
    </a>
  );
  return (
    <div className="list-none">
      <p>{onlyEnded ? words.rich('listTools.onlyEndedMatch', { count: counts.ended, link }) : words('listTools.noneMatch')}</p>
      <p>
        <a href={address(unfilteredQuery(query))} data-list="">
          {words('listTools.clear')}
        </a>
      </p>
    </div>
  );
}
