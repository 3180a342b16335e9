import { Fragment, type ReactNode } from 'react';

/** The longest one that is never broken, in characters: with it a line of a phone still has room. */
const LONGEST_WHOLE = 24;

/** A string of the product inside a sentence: never translated, and in one line where it is short. */
export function inlineCode(chunks: ReactNode) {
  const text = [chunks].flat().join('');
  return (
    <code translate="no" className={text.length <= LONGEST_WHOLE ? 'whitespace-nowrap' : undefined}>
      {chunks}
    </code>
  );
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
