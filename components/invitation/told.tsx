import { useEffect, useRef, type ReactNode } from 'react';

/** Why nobody joins here, and where to go instead. The heading takes the focus: the page has just changed. */
export function Told({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-20 font-semibold text-balance wrap-anywhere sm:text-28">
        {title}
      </h1>
      <p className="mt-2 wrap-anywhere">{text}</p>
      <p className="mt-5 *:inline-block max-sm:*:py-3">{children}</p>
    </>
  );
}
