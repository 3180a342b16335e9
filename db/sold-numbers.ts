import { inArray } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { soldNumbers } from './fax-tables';

/** Those of the shop's items that are sold, to whomever. */
export async function soldAmong(db: Db, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  // across accounts: a number is sold once; who has it is not told.
  const sold = await db.select({ itemId: soldNumbers.itemId }).from(soldNumbers).where(inArray(soldNumbers.itemId, [...itemIds]));
  return new Set(sold.map(({ itemId }) => itemId));
}

/** Whether the item was still to be had: of two buyers one gets it. */
export async function markSold(tx: Tx, accountId: string, itemId: string, soldAt: number): Promise<boolean> {
  const marked = await tx.insert(soldNumbers).values({ itemId, accountId, soldAt }).onConflictDoNothing().returning({ itemId: soldNumbers.itemId });
  return marked.length > 0;
}
