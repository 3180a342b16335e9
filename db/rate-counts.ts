import { lt, sql } from 'drizzle-orm';
import type { Tx } from './connection';
import { rateCounts } from './usage-tables';

/** Adds what a process counted of a key within a window, and answers what all of them have counted. */
export async function addRateCount(tx: Tx, key: string, windowStart: number, requests: number): Promise<number> {
  const [counted] = await tx
    .insert(rateCounts)
    .values({ key, windowStart, requests })
    .onConflictDoUpdate({ target: [rateCounts.key, rateCounts.windowStart], set: { requests: sql`${rateCounts.requests} + excluded.requests` } })
    .returning({ requests: rateCounts.requests });
  return counted?.requests ?? requests;
}

/** Forgets windows that began before a time. */
export async function forgetRateCounts(tx: Tx, before: number): Promise<void> {
  // across accounts: a window that is over limits nobody.
  await tx.delete(rateCounts).where(lt(rateCounts.windowStart, before));
}
