import type { FreezeEnd } from './token-changes';

/** How long a freeze may last, in hours: a day, three, seven. */
export const freezeHours = [24, 72, 168] as const;
export type FreezeHours = (typeof freezeHours)[number];

/** A token that somebody else found is frozen so long, and then revoked: its owner has a day to say that it is not so. */
export const REPORT_FREEZE_HOURS: FreezeHours = 24;

/** What is chosen beforehand: a day, and then the end. A token never comes back to life without someone having chosen that. */
export const usualFreeze: { readonly hours: FreezeHours; readonly then: FreezeEnd } = { hours: 24, then: 'revoke' };

export const freezeEnds = ['revoke', 'unfreeze'] as const satisfies readonly FreezeEnd[];

export type FreezeProblem = 'freeze-unknown' | 'already-frozen' | 'frozen-by-other';

/** What a form chose, or undefined where no form of ours offers it. */
export function readFreeze(hours: unknown, then: unknown): { readonly hours: FreezeHours; readonly then: FreezeEnd } | undefined {
  const length = freezeHours.find((offered) => offered === hours);
  const end = freezeEnds.find((offered) => offered === then);
  return length !== undefined && end !== undefined ? { hours: length, then: end } : undefined;
}

/** When a freeze that begins now ends, in milliseconds UTC. */
export function freezeDeadline(hours: FreezeHours, now: number): number {
  return now + hours * 60 * 60 * 1000;
}
