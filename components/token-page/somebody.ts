import type { Somebody } from '@/lib/domain/token-details';
import type { Words } from '@/lib/i18n/words';

/** Whoever did something; `named` is told by a name that stands as it is. */
export type Doer = Somebody | { readonly kind: 'named'; readonly name: string };

/** Somebody as the subject of a sentence: `who` says whether it is the reader, whom languages tell in their own way. */
export function subject(words: Words, who: Doer | null): { readonly who: 'you' | 'other'; readonly actor: string } {
  if (who === null) return { who: 'other', actor: words('history.system') };
  if (who.kind === 'you') return { who: 'you', actor: '' };
  if (who.kind === 'named') return { who: 'other', actor: who.name };
  return { who: 'other', actor: who.kind === 'person' ? words('history.person', { name: who.name }) : words(`history.${who.kind}`) };
}
