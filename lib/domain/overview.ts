import type { TokenStatus } from './token-status';
import type { DayFigure } from './usage-figures';

/** Days before an expiry from which a token in use asks for a hand. */
export const ATTENTION_DAYS = 7;
/** Days without use from which a token does. */
export const UNUSED_DAYS = 90;
export const EXPIRY_WEEKS = 12;

/** What an account's tokens may stand at, in the order they are told; what has ended is one. */
export const standings = ['active', 'expiring-soon', 'rotation-due', 'replaced-still-working', 'frozen', 'member-inactive', 'plan-lapsed', 'ended'] as const satisfies readonly (TokenStatus | 'ended')[];
export type Standing = (typeof standings)[number];

/** An organization at a glance. Times in milliseconds UTC; days are counted in UTC, as requests are recorded. */
export interface Overview {
  /** The first entry of the audit log that does not match; null where none is known. */
  readonly brokenSeq: number | null;
  /** Tokens that were called after their end since the beginning of yesterday. */
  readonly endedCalled: number;
  readonly expiring: number;
  readonly unused: number;
  /** Tokens in use that hold a scope which no call of theirs has used. */
  readonly unusedAccess: number;
  /** Each of the last thirty days, the oldest first. */
  readonly days: readonly DayFigure[];
  /** Each of the next weeks, this one first: when it begins, and how many tokens stop in it. */
  readonly weeks: readonly { readonly from: number; readonly tokens: number }[];
  readonly standings: Readonly<Record<Standing, number>>;
}

/** An account's tokens by what they can do now: call, call again later, or never again. */
export function standingTotals(counted: Overview['standings']): { readonly working: number; readonly stopped: number; readonly ended: number } {
  const all = standings.reduce((sum, standing) => sum + counted[standing], 0);
  const stopped = counted.frozen + counted['member-inactive'] + counted['plan-lapsed'];
  return { working: all - stopped - counted.ended, stopped, ended: counted.ended };
}
