import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  /** At the right end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page under its heading. */
export function PageSection({ id, title, aside, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="relative mt-10">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id={`${id}-heading`} className="text-16 font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
