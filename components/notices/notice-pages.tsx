import { buttonStyle } from '@/components/controls/button-style';
import { NOTICES_A_PAGE, type NoticePage } from '@/lib/domain/notice-list';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly shown: Pick<NoticePage, 'all' | 'page' | 'pages'>;
  readonly address: (page: number) => string;
}

/** The other pages, where there are any. */
export function NoticePages({ words, shown: { all, page, pages }, address }: Props) {
  if (pages === 1) return null;
  const turn = (to: number, text: string) => {
    const isThere = to >= 1 && to <= pages;
    return (
      <a href={isThere ? address(to) : undefined} role={isThere ? undefined : 'link'} aria-disabled={!isThere || undefined} className={`${buttonStyle('secondary')} aria-disabled:bg-transparent aria-disabled:text-muted`}>
        {text}
      </a>
    );
  };
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted tabular-nums">{words('notices.range', { from: (page - 1) * NOTICES_A_PAGE + 1, to: Math.min(page * NOTICES_A_PAGE, all), count: all })}</p>
      <nav aria-label={words('notices.pages')} className="flex gap-2">
        {turn(page - 1, words('notices.previous'))}
        {turn(page + 1, words('notices.next'))}
      </nav>
    </div>
  );
}
