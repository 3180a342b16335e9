import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A section of the page, which a link can lead to. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="border-t border-line-strong pt-5 first:border-0 first:pt-0">
      <h2 id={id} className="mb-3 text-20 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
