import { and, asc, eq } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { webhooks } from './fax-tables';

export type NewWebhook = typeof webhooks.$inferInsert;

export async function insertWebhook(tx: Tx, hook: NewWebhook): Promise<void> {
  await tx.insert(webhooks).values(hook);
}

/** A member's webhooks, the oldest first. */
export function webhooksOfMember(db: Db, accountId: string, memberId: string) {
  return db
    .select({ id: webhooks.id, target: webhooks.target, event: webhooks.event })
    .from(webhooks)
    .where(and(eq(webhooks.accountId, accountId), eq(webhooks.memberId, memberId)))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
}

/** Whether there was such a webhook of the member's. */
export async function removeWebhook(tx: Tx, accountId: string, memberId: string, id: string): Promise<boolean> {
  const removed = await tx
    .delete(webhooks)
    .where(and(eq(webhooks.accountId, accountId), eq(webhooks.memberId, memberId), eq(webhooks.id, id)))
    .returning({ id: webhooks.id });
  return removed.length > 0;
}
