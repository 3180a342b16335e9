import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { webhookDeliveries as deliveries } from './fax-tables';

export type DueDelivery = Awaited<ReturnType<typeof dueDeliveries>>[number];
export type Delivery = NonNullable<Awaited<ReturnType<typeof claimDelivery>>>;
export type NewDelivery = typeof deliveries.$inferInsert;
export type DeliveryChanges = Partial<Pick<NewDelivery, 'tries' | 'status' | 'dueAt' | 'endedAt' | 'lastOutcome'>>;

/** Rows that one statement of the tidying touches. */
const CHUNK = 500;

export async function insertDeliveries(tx: Tx, rows: readonly NewDelivery[]): Promise<void> {
  await tx.insert(deliveries).values([...rows]);
}

/** What is to be delivered by now, the most overdue first, from behind a row of the page before. */
export function dueDeliveries(db: Db, now: number, after: { readonly dueAt: number | null; readonly id: string } | undefined, limit: number) {
  // across accounts: the clockwork serves them all, and writes by account.
  return db
    .select({ id: deliveries.id, accountId: deliveries.accountId, webhookId: deliveries.webhookId, eventAt: deliveries.eventAt, dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(and(lte(deliveries.dueAt, now), after && sql`(${deliveries.dueAt}, ${deliveries.id}) > (${after.dueAt}, ${after.id})`))
    .orderBy(asc(deliveries.dueAt), asc(deliveries.id))
    .limit(limit);
}

/** Claims a due delivery until the lease ends: of several processes one gets it, the others find it no longer due. */
export async function claimDelivery(tx: Tx, accountId: string, id: string, now: number, leaseEndsAt: number) {
  const claimed = await tx
    .update(deliveries)
    .set({ dueAt: leaseEndsAt })
    .where(and(eq(deliveries.accountId, accountId), eq(deliveries.id, id), lte(deliveries.dueAt, now)))
    .returning({
      id: deliveries.id,
      accountId: deliveries.accountId,
      webhookId: deliveries.webhookId,
      target: deliveries.target,
      event: deliveries.event,
      faxId: deliveries.faxId,
      data: deliveries.data,
      eventAt: deliveries.eventAt,
      tries: deliveries.tries,
      leaseEndsAt: deliveries.dueAt,
    });
  return claimed[0];
}

/** Writes where a delivery stands, for whoever still holds this lease: once it ran out and another process took it, nothing changes. */
export async function changeLeased(tx: Tx, accountId: string, id: string, leaseEndsAt: number, changes: DeliveryChanges): Promise<boolean> {
  const changed = await tx
    .update(deliveries)
    .set(changes)
    .where(and(eq(deliveries.accountId, accountId), eq(deliveries.id, id), eq(deliveries.dueAt, leaseEndsAt)))
    .returning({ id: deliveries.id });
  return changed.length > 0;
}

/** Removes what a webhook still has to be told. */
export async function removeWaitingOf(tx: Tx, accountId: string, webhookId: string): Promise<void> {
  await tx.delete(deliveries).where(and(eq(deliveries.accountId, accountId), eq(deliveries.webhookId, webhookId), eq(deliveries.status, 'waiting')));
}

/** What was told to a webhook or still is to be, the oldest event first. */
export function deliveriesOf(db: Db, accountId: string, webhookId: string) {
  return db
    .select({ id: deliveries.id, faxId: deliveries.faxId, target: deliveries.target, data: deliveries.data, tries: deliveries.tries, status: deliveries.status, dueAt: deliveries.dueAt, endedAt: deliveries.endedAt, lastOutcome: deliveries.lastOutcome })
    .from(deliveries)
    .where(and(eq(deliveries.accountId, accountId), eq(deliveries.webhookId, webhookId)))
    .orderBy(asc(deliveries.eventAt), asc(deliveries.id));
}

/** Removes what was over by then. Answers how many, at most 500: then there may be more. */
export async function removeEnded(tx: Tx, endedBefore: number): Promise<number> {
  // across accounts: the clockwork tidies them all.
  const ended = await tx.select({ id: deliveries.id }).from(deliveries).where(lte(deliveries.endedAt, endedBefore)).limit(CHUNK);
  if (ended.length > 0) await tx.delete(deliveries).where(inArray(deliveries.id, ended.map(({ id }) => id)));
  return ended.length;
}
