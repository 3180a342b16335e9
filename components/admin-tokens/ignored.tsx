import { inlineCode } from '@/components/controls/inline-code';
import type { Ignored as IgnoredValue } from '@/lib/domain/inventory-query';
import type { Words } from '@/lib/i18n/words';

/** What of the address was not understood: the list is not narrowed by it. */
export function Ignored({ words, values }: { readonly words: Words; readonly values: readonly IgnoredValue[] }) {
  if (values.length === 0) return null;
  return (
    <p role="note" className="mb-6 max-w-160 rounded-8 border border-line-strong px-4 py-3 wrap-anywhere">
      {words.rich('adminTokens.ignored', { values: values.map(([name, value]) => `${name}=${value}`).join(', '), code: inlineCode })}
    </p>
  );
}
