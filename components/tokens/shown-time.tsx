import type { ShownTime } from './token-texts';

/** A relative time, and the exact one under a hand that rests on it. */
export function ShownTimeText({ time: { at, text, exact } }: { readonly time: ShownTime }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {text}
    </time>
  );
}
