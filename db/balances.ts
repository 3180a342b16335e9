import { and, eq, gte, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { balances } from './fax-tables';

/** What an account may still spend, in cents. */
export async function balanceOf(db: Db, accountId: string): Promise<number> {
  const found = await db.select({ cents: balances.cents }).from(balances).where(eq(balances.accountId, accountId));
  return found[0]?.cents ?? 0;
}

export async function addToBalance(tx: Tx, accountId: string, cents: number): Promise<void> {
  await tx
    .insert(balances)
    .values({ accountId, cents })
    .onConflictDoUpdate({ target: balances.accountId, set: { cents: sql`${balances.cents} + ${cents}` } });
}

/** Holds an account's balance until the transaction ends: who spends meanwhile waits. */
export async function holdBalance(tx: Tx, accountId: string): Promise<void> {
  await tx.update(balances).set({ accountId }).where(eq(balances.accountId, accountId));
}

/** Takes the whole sum or nothing of it; false where the balance does not reach. Exact with parallel spenders. */
export async function takeFromBalance(tx: Tx, accountId: string, cents: number): Promise<boolean> {
  const taken = await tx
    .update(balances)
    .set({ cents: sql`${balances.cents} - ${cents}` })
    .where(and(eq(balances.accountId, accountId), gte(balances.cents, cents)))
    .returning({ cents: balances.cents });
  return taken.length > 0;
}
