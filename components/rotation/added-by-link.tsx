import type { ScopesToAdd } from '@/lib/domain/scopes-to-add';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { codeList } from '@/components/controls/inline-code';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly adding: ScopesToAdd;
}

/** What the link that led here adds to the token, what of it is ignored, and what of the token's own scopes the policy has ended. */
export function AddedByLink({ words, adding: { added, leftOut, notAllowed, notRecognized } }: Props) {
  if (added.length + leftOut.length + notAllowed.length + notRecognized.length === 0) return null;
  return (
    <div role="note" className="mb-6 grid max-w-160 gap-1 rounded-8 border border-line-strong px-4 py-3 wrap-anywhere">
      {added.length > 0 && <p>{words.rich('rotate.added', { scopes: () => codeList(added) })}</p>}
      {leftOut.length > 0 && <p>{words.rich('rotate.leftOut', { count: leftOut.length, scopes: () => codeList(leftOut) })}</p>}
      {notAllowed.length > 0 && <p>{words.rich('rotate.notAllowed', { scopes: () => codeList(notAllowed) })}</p>}
      {notRecognized.length > 0 && <p>{words.rich('rotate.notRecognized', { values: () => codeList(notRecognized) })}</p>}
    </div>
  );
}
