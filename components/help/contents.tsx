import type { Words } from '@/lib/i18n/words';

export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
  readonly isWithin?: boolean;
}

interface Props {
  readonly words: Words;
  readonly entries: readonly ContentsEntry[];
}

/** What is on a page of the help: beside it where there is room, else above it and without what lies within. */
export function Contents({ words, entries }: Props) {
  return (
    <nav aria-labelledby="contents" className="lg:sticky lg:top-8 lg:order-last lg:max-h-[calc(100dvh-4rem)] lg:self-start lg:overflow-y-auto lg:pt-1.5">
      <p id="contents" className="mb-2 text-12 text-muted">
        {words('reference.contents')}
      </p>
      <ul className="grid lg:gap-1.5">
        {entries.map(({ anchor, title, isWithin }) => (
          <li key={anchor} className={isWithin ? 'text-balance max-lg:hidden lg:pl-4' : 'text-balance'}>
            <a href={`#${anchor}`} className={`max-lg:block max-lg:py-1 ${isWithin ? 'text-muted hover:text-fg' : 'text-fg'}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
