import { createContext, useContext } from 'react';
import type { ShownTime } from './token-texts';

/** Writes a moment exactly, where the reader asked for that; else the list says how far away it is. */
export const ExactTimes = createContext<((at: number) => string) | undefined>(undefined);

/** A moment as the reader wants it: relative, or exact. Under a resting hand a relative one tells the exact one too (`exact-times.ts`). */
export function ShownTimeText({ time: [at, text] }: { readonly time: ShownTime }) {
  const exact = useContext(ExactTimes);
  return <time dateTime={`${new Date(at).toISOString().slice(0, 16)}Z`}>{exact ? exact(at) : text}</time>;
}
