import type { IgnoredValue } from '@/lib/domain/ignored-values';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from './inline-code';
import { Notice } from './notice';

/** What of the page's address was not understood: nothing is narrowed by it. */
export function Ignored({ words, values }: { readonly words: Words; readonly values: readonly IgnoredValue[] }) {
  if (values.length === 0) return null;
  return <Notice>{words.rich('states.ignored', { values: values.map(([name, value]) => `${name}=${value}`).join(', '), code: inlineCode })}</Notice>;
}
