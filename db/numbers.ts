import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { numbers } from './tables';

export type FaxNumber = Awaited<ReturnType<typeof numbersOfAccount>>[number];

export async function insertNumber(tx: Tx, number: typeof numbers.$inferInsert): Promise<void> {
  await tx.insert(numbers).values(number);
}

/** An account's fax numbers, in the order of their digits. */
export function numbersOfAccount(db: Db, accountId: string) {
  return db
    .select({
      id: numbers.id,
      ownerId: numbers.ownerId,
      number: numbers.number,
      assignedTo: numbers.assignedTo,
      status: numbers.status,
      isCanceled: numbers.isCanceled,
      acquiredAt: numbers.acquiredAt,
      expiresAt: numbers.expiresAt,
    })
    .from(numbers)
    .where(eq(numbers.accountId, accountId))
    .orderBy(asc(numbers.number));
}
