import { Fragment, type ReactNode } from 'react';

/** A string of the product inside a sentence: never translated. */
export function inlineCode(chunks: ReactNode) {
  return <code translate="no">{chunks}</code>;
}

/** Several of them in a row. */
export function codeList(items: readonly string[]) {
  return items.map((item, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      {inlineCode(item)}
    </Fragment>
  ));
}

/** The part of a sentence that must not be overlooked. */
export function strongText(chunks: ReactNode) {
  return <strong className="font-semibold">{chunks}</strong>;
}
