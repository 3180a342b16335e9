import { LONGEST_DAYS, RECOMMENDED_DAYS } from './expiry';
import { graceMs, type Grace } from './graces';
import type { GenerationRefusal } from './policy';
import { addDays, dayIn, endOfDay } from './time-zones';
import type { RotationIntent } from './token-changes';
import { stoppedBecause, type Stopped, type TokenStanding } from './token-status';

const HOUR_MS = 60 * 60 * 1000;

/** When the old secret stops: after the grace, never past its own expiry, and at once after a leak. Milliseconds UTC. */
export function oldSecretStops(intent: RotationIntent, grace: Grace, expiresAt: number, now: number): number {
  return intent === 'leaked' ? now : Math.min(expiresAt, now + graceMs[grace]);
}

/** Why a token cannot be rotated. `being-replaced`: it was rotated before and its old secret still works. */
export type RotationRefusal = Stopped | 'being-replaced' | 'grace-too-long' | Exclude<GenerationRefusal, 'expiry-too-long' | 'tokens-too-many'>;

/** Why a token cannot be rotated as it stands, or undefined. What does not work must not come back to life as a successor. */
export function refusalToRotate(token: TokenStanding, now: number): Stopped | 'being-replaced' | undefined {
  return stoppedBecause(token, now) ?? (token.replacedAt === null ? undefined : 'being-replaced');
}

/** The successor's length: the old one's, counted anew, or what is recommended. */
export type ExpiryLength = 'same' | 'recommended';

export interface SuccessorEnd {
  readonly length: ExpiryLength;
  /** Days from today in the zone; what a policy allows at most, where the old one had more. */
  readonly days: number;
  /** Whether the policy allows no more than this, where more was meant. */
  readonly isCapped: boolean;
  /** The end of that day in the zone, in milliseconds UTC. */
  readonly expiresAt: number;
}

/** The ends that a successor may have, the old one's length first. One alone where both come to the same. */
export function successorEnds(token: { readonly createdAt: number; readonly expiresAt: number }, zone: string, now: number, longestDays: number): readonly [SuccessorEnd, ...SuccessorEnd[]] {
  const longest = Math.max(1, Math.min(longestDays, LONGEST_DAYS));
  const ending = (length: ExpiryLength, wanted: number): SuccessorEnd => {
    const days = Math.min(Math.max(1, wanted), longest);
    return { length, days, isCapped: wanted > longest, expiresAt: endOfDay(addDays(dayIn(zone, now), days), zone) };
  };
  const same = ending('same', daysBetween(dayIn(zone, token.createdAt), dayIn(zone, token.expiresAt)));
  const recommended = ending('recommended', RECOMMENDED_DAYS);
  return same.days === recommended.days ? [same] : [same, recommended];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS));
}
