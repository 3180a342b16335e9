import type { ComponentType, ReactNode } from 'react';

interface Props {
  readonly shape: ComponentType<{ className?: string }>;
  readonly children: ReactNode;
  /** What can be done about it, at the end of the line. */
  readonly offer?: ReactNode;
}

/** One thing that needs a hand: the sentence first, the offer last. */
export function AttentionLine({ shape: LineShape, children, offer }: Props) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2.5 px-4 py-2.5 not-first:border-t not-first:border-warn-line sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:gap-x-4">
      <LineShape className="mt-(--shape-top) text-warn-text" />
      <p className="tabular-nums text-pretty wrap-anywhere sm:-ml-1.5">{children}</p>
      {offer !== undefined && offer !== false && <div className="max-sm:col-start-2 max-sm:not-has-[a]:mt-2">{offer}</div>}
    </li>
  );
}

/** The classes of an offer that is a link: always underlined on this ground. */
export const offerStyle = 'inline-flex items-center font-medium text-fg underline decoration-control underline-offset-3 max-sm:min-h-11';
