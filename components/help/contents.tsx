import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly entries: readonly { readonly anchor: string; readonly title: string; readonly isWithin?: boolean }[];
}

/** What is on a page of the help: beside it where there is room, else above it. */
export function Contents({ words, entries }: Props) {
  return (
    <nav aria-labelledby="contents" className="lg:sticky lg:top-8 lg:order-last lg:max-h-[calc(100dvh-4rem)] lg:self-start lg:overflow-y-auto lg:pt-1.5">
      <p id="contents" className="mb-2 text-12 text-muted">
        {words('reference.contents')}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 lg:grid lg:gap-1.5">
        {entries.map(({ anchor, title, isWithin }) => (
          <li key={anchor} className={isWithin ? 'max-lg:hidden lg:pl-4' : ''}>
            <a href={`#${anchor}`} className={isWithin ? 'text-muted hover:text-fg' : 'text-fg'}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
