import type { ReactNode } from 'react';

/** The link of a sentence, to be handed to `words.rich`. */
export function linkTo(href: string) {
  return function LinkIn(chunks: ReactNode) {
    return (
      <a href={href} className="underline underline-offset-3">
        {chunks}
      </a>
    );
  };
}
