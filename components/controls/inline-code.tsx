import type { ReactNode } from 'react';

/** A string of the product inside a sentence: never translated. */
export function inlineCode(chunks: ReactNode) {
  return <code translate="no">{chunks}</code>;
}

/** The part of a sentence that must not be overlooked. */
export function strongText(chunks: ReactNode) {
  return <strong className="font-semibold">{chunks}</strong>;
}
