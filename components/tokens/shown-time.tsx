import type { ShownTime } from './token-texts';

/** A relative time. The list adds the exact one once a hand rests on it (`exact-times.ts`). */
export function ShownTimeText({ time: [at, text] }: { readonly time: ShownTime }) {
  return <time dateTime={`${new Date(at).toISOString().slice(0, 19)}Z`}>{text}</time>;
}
