import type { Words } from '@/lib/i18n/words';
import type { FinderAnswer } from './use-finder';

/** Why the server told nothing, where it did not. */
export function troubleText(words: Words, explained: FinderAnswer['explained']): string | undefined {
  if (explained === undefined) return undefined;
  if (explained === 'no-answer') return words('refused.noAnswer');
  switch (explained.answered.kind) {
    case 'sign-in-needed':
      return words('refused.signedOut');
    case 'busy':
    case 'failed':
      return words(`problems.${explained.answered.kind}`);
    default:
      return undefined;
  }
}
