import { hearsOfFaxes, type Plan } from './roles';

/** Why a call that is due is not made any more. */
export type EndedUncalled = 'too-old' | 'webhook-gone' | 'owner-stopped';

/** Whatever came between (an outage of ours, a receiver slower than its faxes), a call this much older than its event is not made any more. */
export const OLDEST_EVENT_MS = 3 * 24 * 3_600_000;

/** How long a call that is over is kept. */
export const KEPT_ENDED_MS = 7 * 24 * 3_600_000;

export function isTooOld(eventAt: number, now: number): boolean {
  return now - eventAt >= OLDEST_EVENT_MS;
}

/**
 * Why a due call ends without being made; undefined where it is made.
 * @param owner where the webhook's owner stands now, not when the fax happened; undefined where the webhook is gone.
 */
export function endsUncalled(eventAt: number, owner: { readonly active: boolean; readonly plan: Plan } | undefined, now: number): EndedUncalled | undefined {
  if (!owner) return 'webhook-gone';
  if (!hearsOfFaxes(owner)) return 'owner-stopped';
  return isTooOld(eventAt, now) ? 'too-old' : undefined;
}
