import type { MemberPage } from '@/lib/domain/member-list';
import type { Words } from '@/lib/i18n/words';
import { buttonStyle } from '@/components/controls/button-style';

interface Props {
  readonly words: Words;
  readonly list: Omit<MemberPage, 'people'>;
  readonly search: string;
  readonly pathOf: (search: string, page: number) => string;
}

/** Under the table: how many people there are, and the other pages. */
export function MemberFoot({ words, list, search, pathOf }: Props) {
  const turns = [
    [list.page - 1, 'previous'],
    [list.page + 1, 'next'],
  ] as const;
  return (
    <div className="list-foot">
      <p className="tabular-nums">{words(search === '' ? 'members.people' : 'members.matching', { count: list.matching })}</p>
      {list.pages > 1 && (
        <div>
          <nav aria-label={words('members.pages')} className="flex gap-2">
            {turns.map(([page, name]) => (page >= 1 && page <= list.pages ? <a key={name} href={pathOf(search, page)} className={buttonStyle('secondary')}>{words(`members.${name}`)}</a> : null))}
          </nav>
        </div>
      )}
    </div>
  );
}
