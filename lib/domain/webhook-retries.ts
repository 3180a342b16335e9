/** When a webhook is tried again, and when that ends. Source: the Standard Webhooks specification, "Deliverability and reliability". */

/** What a try ended in without an answer. */
export type TryFailure = 'address-refused' | 'no-address' | 'timed-out' | 'not-reached';

/** What a try ended in: an answer's status, with the time its `Retry-After` names, or a word for why there was none. */
export type TryOutcome = { readonly status: number; readonly retryAfter?: string | undefined } | { readonly failure: TryFailure };

export interface AfterTry {
  readonly tries: number;
  readonly status: 'waiting' | 'delivered' | 'given-up';
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  readonly lastOutcome: string;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The pause before each retry: the specification's example until it has spanned a day (27 hours and a half). */
export const PAUSES_MS = [5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS, 10 * HOUR_MS] as const;

/** How far a pause may be off, as a share of it, so that what failed together is not tried together. */
const JITTER = 0.1;

/** The longest a receiver may ask us to wait; beyond it the receiver would decide how long we keep its calls. */
export const LONGEST_ASKED_MS = 10 * HOUR_MS;

/**
 * Where a call stands after a try. Any 2xx is success; 410 Gone ends it; everything else, a redirect too, is tried again until the pauses are used up.
 * @param triesBefore the tries that ended before this one.
 * @param now when the try ended, in milliseconds.
 * @param chance from 0 (inclusive) to 1: where in the jitter the pause falls.
 */
export function afterTry(triesBefore: number, outcome: TryOutcome, now: number, chance: number): AfterTry {
  const tries = triesBefore + 1;
  const lastOutcome = 'failure' in outcome ? outcome.failure : String(outcome.status);
  if ('status' in outcome && outcome.status >= 200 && outcome.status <= 299) return { tries, status: 'delivered', dueAt: null, endedAt: now, lastOutcome };
  const pause = PAUSES_MS[triesBefore];
  if (pause === undefined || lastOutcome === '410') return { tries, status: 'given-up', dueAt: null, endedAt: now, lastOutcome };
  const jittered = Math.round(pause * (1 - JITTER + 2 * JITTER * chance));
  return { tries, status: 'waiting', dueAt: now + Math.max(jittered, askedPause(outcome, now)), endedAt: null, lastOutcome };
}

/** What `Retry-After` asks for, as seconds or as a date (RFC 9110 §10.2.3), where the status is one that it belongs to; else 0. */
function askedPause(outcome: TryOutcome, now: number): number {
  if ('failure' in outcome || (outcome.status !== 429 && outcome.status !== 503)) return 0;
  const text = outcome.retryAfter?.trim() ?? '';
  const asked = /^\d{1,9}$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - now;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), LONGEST_ASKED_MS);
}
