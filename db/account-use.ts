import { and, countDistinct, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from './connection';
import { tokenUseDays } from './usage-tables';

/** Requests with all of an account's tokens on a day (its first millisecond, UTC), and how many of them were let through. */
export async function requestsOfAccount(db: Db, accountId: string, day: number): Promise<{ total: number; allowed: number }> {
  const [found] = await db
    .select({
      total: sql<number>`coalesce(sum(${tokenUseDays.requests}), 0)`.mapWith(Number),
      allowed: sql<number>`coalesce(sum(case when ${tokenUseDays.outcome} = 'valid' then ${tokenUseDays.requests} else 0 end), 0)`.mapWith(Number),
    })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.day, day)));
  return found ?? { total: 0, allowed: 0 };
}

/** How many tokens were called after their end since a day. */
export async function endedTokensCalled(db: Db, accountId: string, sinceDay: number): Promise<number> {
  const [found] = await db
    .select({ tokens: countDistinct(tokenUseDays.tokenId) })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), gte(tokenUseDays.day, sinceDay), inArray(tokenUseDays.outcome, ['revoked', 'replaced', 'expired'])));
  return found?.tokens ?? 0;
}
