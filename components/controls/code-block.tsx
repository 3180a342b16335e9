import type { Ref } from 'react';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly ref?: Ref<HTMLPreElement>;
}

/** Lines to copy into a terminal or a file. It scrolls by itself, so it takes the focus. */
export function CodeBlock({ label, text, ref }: Props) {
  return (
    <pre
      ref={ref}
      role="region"
      aria-label={label}
      tabIndex={0}
      translate="no"
      className="overflow-x-auto whitespace-pre rounded-6 border border-line bg-sunken px-4 py-3"
    >
      {text}
    </pre>
  );
}
