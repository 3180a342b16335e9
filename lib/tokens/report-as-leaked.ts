import 'server-only';
import type { Tx } from '@/db/connection';
import { setToken } from '@/db/token-edits';
import type { TokenRecord } from '@/db/tokens';
import { freezeDeadline, REPORT_FREEZE_HOURS } from '@/lib/domain/freeze';
import { hasEnded, stoppedBecause, tokenStatus } from '@/lib/domain/token-status';

/**
 * Freezes a token that the transaction holds, because its secret was found; at the deadline it is revoked. Answers the deadline (milliseconds UTC), or
 * undefined where it had ended or is frozen until its revocation already: a report changes what would let it work again, and nothing else.
 */
export async function reportAsLeaked(tx: Tx, token: TokenRecord, reporterId: string, now: number): Promise<number | undefined> {
  if (hasEnded(tokenStatus(token, now))) return undefined;
  if (stoppedBecause(token, now) === 'frozen' && token.frozenThen !== 'unfreeze') return undefined;
  const until = freezeDeadline(REPORT_FREEZE_HOURS, now);
  await setToken(tx, token.accountId, token.id, { frozenAt: now, frozenBy: reporterId, frozenUntil: until, frozenThen: 'revoke' });
  return until;
}
