import type { ReactNode, Ref } from 'react';

interface Props {
  readonly title: string;
  /** The page's one primary action. */
  readonly action?: ReactNode;
  /** For a heading that takes the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

/** A page's heading, with its one primary action at the right. */
export function PageHead({ title, action, headingRef }: Props) {
  return (
    <div className="mb-5 flex items-start justify-between gap-x-6 gap-y-4 max-sm:flex-col sm:mb-6">
      <h1 ref={headingRef} tabIndex={headingRef ? -1 : undefined} className="text-20 font-semibold text-pretty wrap-anywhere sm:text-28">
        {title}
      </h1>
      {action !== undefined && <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow sm:pt-0.5">{action}</div>}
    </div>
  );
}
