import type { Words } from '@/lib/i18n/words';
import type { NavEntry, NavPaths } from './nav-entry';

interface Props {
  readonly words: Words;
  readonly name: 'profile' | 'admin' | 'help';
  readonly entries: readonly NavEntry[];
  readonly paths: NavPaths;
  readonly current: NavEntry | undefined;
  readonly idPrefix: string;
}

/** A heading of the navigation and the pages under it. */
export function NavSection({ words, name, entries, paths, current, idPrefix }: Props) {
  const heading = `${idPrefix}-${name}`;
  return (
    <div>
      <p id={heading} className="px-2 pt-3 pb-1 text-12 text-muted">
        {words(`pages.${name}`)}
      </p>
      <ul aria-labelledby={heading} className="grid gap-px">
        {entries.map((entry) => (
          <li key={entry}>
            <a href={paths[entry]} aria-current={entry === current ? 'page' : undefined}>
              {words(entry === 'refusedRequests' ? 'shell.refusedRequests' : `pages.${entry}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
