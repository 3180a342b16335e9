import { callGroups } from '@/lib/domain/call-groups';
import type { Words } from '@/lib/i18n/words';
import { groupName } from '@/lib/i18n/call-words';
import { groupAnchor, sectionsAfter, sectionsBefore } from './anchors';

/** What is on the page: beside it where there is room, else above it. */
export function Contents({ words }: { readonly words: Words }) {
  const entries = [
    ...sectionsBefore.map(([anchor, title]) => ({ anchor, title: words(title), isWithin: false })),
    ...callGroups.map(({ id }) => ({ anchor: groupAnchor(id), title: groupName(words, id), isWithin: true })),
    ...sectionsAfter.map(([anchor, title]) => ({ anchor, title: words(title), isWithin: false })),
  ];
  return (
    <nav aria-labelledby="contents" className="lg:sticky lg:top-8 lg:order-last lg:self-start lg:pt-1.5">
      <p id="contents" className="mb-2 text-12 text-muted">
        {words('reference.contents')}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 lg:grid lg:gap-1.5">
        {entries.map(({ anchor, title, isWithin }) => (
          <li key={anchor} className={isWithin ? 'lg:pl-4' : ''}>
            <a href={`#${anchor}`} className={isWithin ? 'text-muted hover:text-fg' : 'text-fg'}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
