import type { NoticeKind } from './notice-kinds';
import type { TokenStatus } from './token-status';

/** What asks an owner for a hand while a token works, and the notice that says the same. */
export const kindOfStatus = { 'replaced-still-working': 'grace-ending', 'expiring-soon': 'expiring', 'rotation-due': 'rotation-due' } as const satisfies Partial<Record<TokenStatus, NoticeKind>>;

export type StatusInNeed = keyof typeof kindOfStatus;

export function isInNeed(status: TokenStatus): status is StatusInNeed {
  return status in kindOfStatus;
}
