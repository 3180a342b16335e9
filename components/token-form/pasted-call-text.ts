import type { PastedMatch } from '@/lib/domain/pasted-match';
import type { Words } from '@/lib/i18n/words';

/** A match as a sentence to be said aloud. */
export function sentenceOf(words: Words, match: PastedMatch): string {
  switch (match.kind) {
    case 'call':
      return match.scopes[0] ? words('finder.needs', { scope: match.scopes[0] }) : words('finder.needsNone');
    case 'nearest':
      return words('finder.nearest', { call: `${match.call.method} ${match.call.path}` });
    case 'unknown':
      return words('finder.unknown');
  }
}
