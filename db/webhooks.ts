import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { webhooks } from './fax-tables';
import { accounts, members } from './tables';

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

/** Where the owners of these webhooks stand now. */
export function ownersOfWebhooks(db: Db, ids: readonly string[]) {
  // across accounts: the clockwork serves them all, and each webhook names its own owner.
  return db
    .select({ webhookId: webhooks.id, active: members.active, plan: accounts.plan })
    .from(webhooks)
    .innerJoin(members, and(eq(members.accountId, webhooks.accountId), eq(members.id, webhooks.memberId)))
    .innerJoin(accounts, eq(accounts.id, webhooks.accountId))
    .where(inArray(webhooks.id, [...ids]));
}

/** Whether there was such a webhook of the member's. */
export async function removeWebhook(tx: Tx, accountId: string, memberId: string, id: string): Promise<boolean> {
  const removed = await tx
    .delete(webhooks)
    .where(and(eq(webhooks.accountId, accountId), eq(webhooks.memberId, memberId), eq(webhooks.id, id)))
    .returning({ id: webhooks.id });
  return removed.length > 0;
}
