import { changedQuery, unfilteredQuery, type ListQuery } from '@/lib/domain/list-query';
import type { Words } from '@/lib/i18n/words';
import { ChipList } from './chip-list';
import type { ListView } from './list-view';

/** What the member's list is narrowed to. */
export function ListChips({ words, query, address, hasMatches }: ListView & { readonly hasMatches: boolean }) {
  const chips = listChips(words, query).map(({ text, without }) => ({ text, href: address(changedQuery(query, without)) }));
  return <ChipList words={words} chips={chips} clearHref={hasMatches ? address(unfilteredQuery(query)) : undefined} />;
}

/** What every list of tokens can be narrowed to, in words. */
export function listChips(words: Words, { search, scope, expiresWithin, unused }: ListQuery): { text: string; without: Partial<ListQuery> }[] {
  return [
    ...(search === '' ? [] : [{ text: words('listTools.chipSearch', { value: search }), without: { search: '' } }]),
    ...(scope ? [{ text: words('listTools.chipScope', { value: scope }), without: { scope: undefined } }] : []),
    ...(expiresWithin ? [{ text: words('listTools.chipExpires', { days: expiresWithin }), without: { expiresWithin: undefined } }] : []),
    ...(unused ? [{ text: unused === 'never' ? words('listTools.neverUsed') : words('listTools.unusedFor', { days: unused }), without: { unused: undefined } }] : []),
  ];
}
