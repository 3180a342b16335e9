import { and, asc, eq } from 'drizzle-orm';
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

/** A number of the account, held until the transaction ends: who changes it meanwhile waits. */
export async function holdNumber(tx: Tx, accountId: string, number: string): Promise<Pick<FaxNumber, 'id' | 'assignedTo'> | undefined> {
  const held = await tx
    .update(numbers)
    .set({ number })
    .where(and(eq(numbers.accountId, accountId), eq(numbers.number, number)))
    .returning({ id: numbers.id, assignedTo: numbers.assignedTo });
  return held[0];
}

export async function setAssigned(tx: Tx, accountId: string, id: string, assignedTo: readonly string[]): Promise<void> {
  await tx.update(numbers).set({ assignedTo }).where(and(eq(numbers.accountId, accountId), eq(numbers.id, id)));
}

/** Whose a number is: where a fax to it arrives. */
export async function holderOfNumber(db: Db, number: string): Promise<{ accountId: string; ownerId: string; assignedTo: readonly string[] } | undefined> {
  // across accounts: who sends a fax knows the number alone.
  const found = await db
    .select({ accountId: numbers.accountId, ownerId: numbers.ownerId, assignedTo: numbers.assignedTo })
    .from(numbers)
    .where(and(eq(numbers.number, number), eq(numbers.isCanceled, false)))
    .orderBy(asc(numbers.acquiredAt), asc(numbers.id))
    .limit(1);
  return found[0];
}
