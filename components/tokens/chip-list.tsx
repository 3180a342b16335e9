import { RemoveShape } from '@/components/icons/shapes';
import type { Words } from '@/lib/i18n/words';

/** One thing that a list is narrowed to, and the same list without it. */
export interface Chip {
  readonly text: string;
  readonly href: string;
}

interface Props {
  readonly words: Words;
  readonly chips: readonly Chip[];
  /** The list without any; where nothing matches, that way stands elsewhere. */
  readonly clearHref: string | undefined;
}

/** What a list is narrowed to, each with a way to undo it. Nothing where it shows all. */
export function ChipList({ words, chips, clearHref }: Props) {
  if (chips.length === 0) return null;
  return (
    <div className="list-chips">
      <ul aria-label={words('listTools.activeFilters')}>
        {chips.map(({ text, href }) => (
          <li key={text}>
            {text}
            <a href={href} data-list="" aria-label={words('listTools.remove', { filter: text })}>
              <RemoveShape />
            </a>
          </li>
        ))}
      </ul>
      {clearHref !== undefined && (
        <a href={clearHref} data-list="">
          {words('listTools.clear')}
        </a>
      )}
    </div>
  );
}
