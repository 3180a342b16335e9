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
    <li className="flex flex-wrap items-start gap-x-2.5 gap-y-0.5 px-4 py-2.5 not-first:border-t not-first:border-warn-line sm:flex-nowrap">
      <LineShape className="mt-1 text-warn-text" />
      <p className="min-w-0 flex-1 basis-60 tabular-nums wrap-anywhere">{children}</p>
      {offer !== undefined && <div className="max-sm:ml-5.5 max-sm:w-full sm:flex-none">{offer}</div>}
    </li>
  );
}

/** The classes of an offer that is a link: always underlined on this ground. */
export const offerStyle = 'inline-flex items-center font-medium text-fg underline decoration-control underline-offset-3 max-sm:min-h-11';
