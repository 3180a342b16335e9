import { eq, lte } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { auditEvents, auditHeads, auditVerifications } from './audit-tables';

export type StoredVerification = typeof auditVerifications.$inferSelect;

/** The last verification of an account's chain, if there was one. */
export async function verificationOf(db: Db, accountId: string): Promise<StoredVerification | undefined> {
  const [found] = await db.select().from(auditVerifications).where(eq(auditVerifications.accountId, accountId));
  return found;
}

/** Keeps a verification in the place of an earlier one. */
export async function keepVerification(tx: Tx, verification: StoredVerification): Promise<void> {
  const { accountId, ...told } = verification;
  await tx.insert(auditVerifications).values({ accountId, ...told }).onConflictDoUpdate({ target: auditVerifications.accountId, set: told, setWhere: lte(auditVerifications.at, told.at) });
}

/** Every chain there is or was: one without events but with a head, or with a verification of its own, has lost them. */
export async function allChains(db: Db): Promise<string[]> {
  // across accounts: for whoever runs the product, who verifies all of them.
  const [events, heads, verified] = await Promise.all([
    db.selectDistinct({ accountId: auditEvents.accountId }).from(auditEvents),
    db.select({ accountId: auditHeads.accountId }).from(auditHeads),
    db.select({ accountId: auditVerifications.accountId }).from(auditVerifications),
  ]);
  return [...new Set([...events, ...heads, ...verified].map(({ accountId }) => accountId))].sort();
}
