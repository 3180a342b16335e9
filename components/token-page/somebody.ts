import type { Somebody } from '@/lib/domain/token-details';
import type { Words } from '@/lib/i18n/words';

/** Somebody as the subject of a sentence: `who` says whether it is the reader, whom languages tell in their own way. */
export function subject(words: Words, who: Somebody | null): { readonly who: 'you' | 'other'; readonly actor: string } {
  if (who === null) return { who: 'other', actor: words('history.system') };
  if (who.kind === 'you') return { who: 'you', actor: '' };
  return { who: 'other', actor: who.kind === 'person' ? words('history.person', { name: who.name }) : words(`history.${who.kind}`) };
}
