import { PageTurn } from '@/components/controls/page-turn';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  /** Of all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly pathOf: (page: number) => string;
}

/** Under the sessions: how many there are, and the other pages. Nothing where all of them are in sight. */
export function SessionFoot({ words, count, page, pages, pathOf }: Props) {
  if (pages <= 1) return null;
  return (
    <div className="list-foot">
      <p className="tabular-nums">{words('sessions.count', { count })}</p>
      <div>
        <nav aria-label={words('listTools.pages')} className="flex gap-2">
          <PageTurn text={words('listTools.previous')} href={page > 1 ? pathOf(page - 1) : undefined} />
          <PageTurn text={words('listTools.next')} href={page < pages ? pathOf(page + 1) : undefined} />
        </nav>
      </div>
    </div>
  );
}
