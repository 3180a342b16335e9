import { RemoveShape } from '@/components/icons/shapes';
import { changedQuery, isFiltered, unfilteredQuery, type ListQuery } from '@/lib/domain/list-query';
import type { Words } from '@/lib/i18n/words';
import type { ListView } from './list-view';

/** What the list is narrowed to, each with a way to undo it. Nothing where it shows all; where nothing matches, the way back to all stands there. */
export function ListChips({ words, query, address, hasMatches }: ListView & { readonly hasMatches: boolean }) {
  if (!isFiltered(query)) return null;
  return (
    <div className="list-chips">
      <ul aria-label={words('listTools.activeFilters')}>
        {chipsOf(words, query).map(({ text, without }) => (
          <li key={text}>
            {text}
            <a href={address(changedQuery(query, without))} data-list="" aria-label={words('listTools.remove', { filter: text })}>
              <RemoveShape />
            </a>
          </li>
        ))}
      </ul>
      {hasMatches && (
        <a href={address(unfilteredQuery(query))} data-list="">
          {words('listTools.clear')}
        </a>
      )}
    </div>
  );
}

function chipsOf(words: Words, { search, scope, expiresWithin, unused }: ListQuery): { text: string; without: Partial<ListQuery> }[] {
  return [
    ...(search === '' ? [] : [{ text: words('listTools.chipSearch', { value: search }), without: { search: '' } }]),
    ...(scope ? [{ text: words('listTools.chipScope', { value: scope }), without: { scope: undefined } }] : []),
    ...(expiresWithin ? [{ text: words('listTools.chipExpires', { days: expiresWithin }), without: { expiresWithin: undefined } }] : []),
    ...(unused ? [{ text: unused === 'never' ? words('listTools.neverUsed') : words('listTools.unusedFor', { days: unused }), without: { unused: undefined } }] : []),
  ];
}
