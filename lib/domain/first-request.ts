import type { Outcome } from './recorded-use';

/** The first request that was made with a token, as its owner's reveal hears of it. */
export interface FirstRequest {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly address: string;
  readonly outcome: Outcome;
  /** How long ago it was when this was answered, in milliseconds: the clocks of browsers differ. */
  readonly agoMs: number;
}

/** What is answered to who asks for it. */
export type FirstRequestAnswer = { readonly kind: 'waiting' } | { readonly kind: 'seen'; readonly request: FirstRequest };

const SECOND = 1_000;
const SLOWEST_MS = 10 * SECOND;

/** For how long it is waited for, in milliseconds. */
export const WAIT_FOR_FIRST_REQUEST_MS = 10 * 60 * SECOND;

/** How long after one question the next is asked: every second in the first half minute, then more and more slowly, at last every ten. */
export function pauseBeforeAsking(waitedMs: number): number {
  return Math.min(SLOWEST_MS, Math.max(SECOND, waitedMs / 30));
}
