import { buttonStyle } from '@/components/controls/button-style';
import { Disclosure } from '@/components/controls/disclosure';
import { ChevronShape } from '@/components/icons/shapes';
import { changedQuery, isFiltered, PAGE_SIZE } from '@/lib/domain/list-query';
import type { TokenPage } from '@/lib/domain/token-summary';
import type { ListView } from './list-view';

interface Props extends ListView {
  readonly list: Omit<TokenPage, 'tokens'>;
  /** Where everything that matches is written into a file. */
  readonly exportHref: string;
  /** How the list writes times, what there is to say of it, and the way to the other. */
  readonly times: { readonly areExact: boolean; readonly said: string; readonly onTurn: () => void };
}

/** Under the table: how many there are, the other pages, and what is wanted rarely. */
export function ListFoot({ list, exportHref, times, ...view }: Props) {
  const { words } = view;
  return (
    <div className="list-foot">
      <p id="list-count" tabIndex={-1} className="tabular-nums">
        {countText({ list, ...view })}
        {times.areExact && <span className="block">{times.said}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Disclosure
          label={
            <>
              {words('listTools.more')}
              <ChevronShape className="rotate-90" />
            </>
          }
          panelStyle="is-menu is-above"
        >
          <button type="button" onClick={times.onTurn}>
            {words(times.areExact ? 'listTools.relativeTimes' : 'listTools.exactTimes')}
          </button>
          <a href={exportHref} download>
            {words('listTools.export')}
          </a>
        </Disclosure>
        {list.pages > 1 && (
          <nav aria-label={words('listTools.pages')} className="flex gap-2">
            <Turn {...view} to={list.page - 1} pages={list.pages} text={words('listTools.previous')} />
            <Turn {...view} to={list.page + 1} pages={list.pages} text={words('listTools.next')} />
          </nav>
        )}
      </div>
    </div>
  );
}

/** A page that is not there is no link, and stays in its place: the other must not move under the hand. */
function Turn({ query, address, to, pages, text }: ListView & { readonly to: number; readonly pages: number; readonly text: string }) {
  const isThere = to >= 1 && to <= pages;
  return (
    <a href={isThere ? address(changedQuery(query, { page: to })) : undefined} aria-disabled={!isThere || undefined} role={isThere ? undefined : 'link'} data-list={isThere ? '' : undefined} className={`${buttonStyle('secondary')} aria-disabled:text-muted aria-disabled:bg-transparent`}>
      {text}
    </a>
  );
}

function countText({ words, query, list }: Omit<Props, 'exportHref' | 'times'>): string {
  const count = list.counts[query.tab];
  if (list.pages > 1) return words('listTools.range', { from: (list.page - 1) * PAGE_SIZE + 1, to: Math.min(list.page * PAGE_SIZE, count), count });
  if (isFiltered(query)) return words('listTools.matching', { count });
  return words(query.tab === 'ended' ? 'listTools.endedCount' : 'listTools.activeCount', { count });
}
