import 'server-only';
import { database } from '@/db/connection';
import { countTokensOfMembers, countUsedSince, personOfAccount, tokensInUse } from '@/db/member-admin';
import { transaction } from '@/db/transaction';
import { mayAdminister, recordNotThere, type Administrator } from '@/lib/admin/may-administer';
import type { Origin } from '@/lib/domain/audit-events';
import type { Leaving } from '@/lib/domain/member-answers';

/** Tokens that are told by name. */
const MOST = 5;

/**
 * What would end with a member's deactivation; undefined for who is no admin (recorded) or no member of the account.
 * @param dayBegan when the reader's day began, in milliseconds UTC
 */
export async function leavingOf(admin: Administrator, memberId: string, dayBegan: number, origin: Origin, now: number): Promise<Leaving | undefined> {
  if (!(await mayAdminister(admin, 'deactivate-member', memberId, origin, now))) return undefined;
  const { accountId } = admin;
  const db = database();
  if (!(await personOfAccount(db, accountId, memberId))) {
    await transaction((tx) => recordNotThere(tx, admin, 'deactivate-member', memberId, origin, now));
    return undefined;
  }
  const [counts, usedToday, inUse] = await Promise.all([
    countTokensOfMembers(db, accountId, [memberId], now),
    countUsedSince(db, accountId, memberId, dayBegan, now),
    tokensInUse(db, accountId, memberId, now, MOST),
  ]);
  return { tokens: counts[0]?.tokens ?? 0, usedToday, inUse };
}
