import { daysUntil } from './expiry';
import { planHasTokens, type Plan } from './roles';

/** What decides whether a token works: its own times, and where its owner and the account stand now. Times in milliseconds UTC. */
export interface TokenStanding {
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  /** When its secret stops because a rotation replaced it; in the future while the grace lasts. */
  readonly replacedAt: number | null;
  readonly frozenAt: number | null;
  /** When the freeze ends: the token is then revoked, or works again. */
  readonly frozenUntil: number | null;
  readonly frozenThen: 'revoke' | 'unfreeze' | null;
  readonly ownerActive: boolean;
  readonly plan: Plan;
}

/** Why a token does not work now; where several are true, the first of this order. */
export type Stopped = 'revoked' | 'replaced' | 'expired' | 'frozen' | 'member-inactive' | 'plan-lapsed';

/** Why a token is refused at an instant, or undefined if it works. Deadlines count by themselves: nothing has to sweep first. */
export function stoppedBecause(token: TokenStanding, now: number): Stopped | undefined {
  const frozen = freezeAt(token, now);
  if (token.revokedAt !== null || frozen === 'ended-in-revocation') return 'revoked';
  if (token.replacedAt !== null && token.replacedAt <= now) return 'replaced';
  if (token.expiresAt <= now) return 'expired';
  if (frozen === 'frozen') return 'frozen';
  if (!token.ownerActive) return 'member-inactive';
  if (!planHasTokens(token.plan)) return 'plan-lapsed';
  return undefined;
}

/** When a token's secret stops by itself: at its expiry, or sooner where a rotation replaced it. */
export function stopsAt({ expiresAt, replacedAt }: Pick<TokenStanding, 'expiresAt' | 'replacedAt'>): number {
  return replacedAt === null ? expiresAt : Math.min(expiresAt, replacedAt);
}

/** What a list shows beside a token: why it does not work, or what is ahead of it. */
export type TokenStatus = Stopped | 'active' | 'expiring-soon' | 'rotation-due' | 'replaced-still-working';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days before its end from which a token is called "expiring soon". */
export const EXPIRING_SOON_DAYS = 14;
/** A token older than so many days is due for a rotation, whatever the expiry. Source: the help article's best practices. */
export const ROTATION_DUE_DAYS = 90;

export function tokenStatus(token: TokenStanding & { readonly createdAt: number }, now: number): TokenStatus {
  const stopped = stoppedBecause(token, now);
  if (stopped) return stopped;
  if (token.replacedAt !== null) return 'replaced-still-working';
  if (daysUntil(token.expiresAt, now) <= EXPIRING_SOON_DAYS) return 'expiring-soon';
  return daysUntil(now, token.createdAt) > ROTATION_DUE_DAYS ? 'rotation-due' : 'active';
}

/** Whether nothing can bring a token back: it belongs under "Ended", and there is nothing left to revoke. */
export function hasEnded(status: TokenStatus): status is 'revoked' | 'replaced' | 'expired' {
  return status === 'revoked' || status === 'replaced' || status === 'expired';
}

/** Whether a rotation can take its place: it still works, and nothing has taken it yet. Freezing must not be escaped by rotating. */
export function canBeRotated(status: TokenStatus): boolean {
  return status === 'active' || status === 'expiring-soon' || status === 'rotation-due';
}

/** The moments that divide the statuses of working tokens, for whoever asks about many at once. Milliseconds UTC. */
export function statusDeadlines(now: number): { readonly now: number; readonly soon: number; readonly due: number } {
  return { now, soon: now + EXPIRING_SOON_DAYS * DAY_MS, due: now - ROTATION_DUE_DAYS * DAY_MS };
}

function freezeAt(token: TokenStanding, now: number): 'none' | 'frozen' | 'ended-in-revocation' {
  if (token.frozenAt === null) return 'none';
  if (token.frozenUntil === null || now < token.frozenUntil) return 'frozen';
  return token.frozenThen === 'unfreeze' ? 'none' : 'ended-in-revocation';
}
