import type { ReactNode } from 'react';
import type { PastedMatch } from '@/lib/domain/pasted-match';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';

/** What a pasted call needs, or what it is like, as a sentence to read. */
export function sentenceOf(words: Words, match: PastedMatch): ReactNode {
  const said = messageOf(match);
  return said.key === 'finder.needsNone' || said.key === 'finder.unknown' ? words(said.key) : words.rich(said.key, { ...said.values, code: inlineCode });
}

/** The same to be said aloud. */
export function spokenSentenceOf(words: Words, match: PastedMatch): string {
  const said = messageOf(match);
  return said.key === 'finder.needsNone' || said.key === 'finder.unknown' ? words(said.key) : words.markup(said.key, { ...said.values, code: (chunks) => chunks });
}

function messageOf(match: PastedMatch) {
  switch (match.kind) {
    case 'call':
      return match.scopes[0] ? ({ key: 'finder.needs', values: { scope: match.scopes[0], call: '' } } as const) : ({ key: 'finder.needsNone' } as const);
    case 'nearest':
      return { key: 'finder.nearest', values: { scope: '', call: `${match.call.method} ${match.call.path}` } } as const;
    case 'unknown':
      return { key: 'finder.unknown' } as const;
  }
}
