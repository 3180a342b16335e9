import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { outbox } from './fax-tables';

export type OutboxFax = Awaited<ReturnType<typeof outboxOfMember>>[number];
export type NewOutboxFax = typeof outbox.$inferInsert;

const projection = {
  id: outbox.id,
  ownerId: outbox.ownerId,
  fromNumber: outbox.fromNumber,
  toNumber: outbox.toNumber,
  fileIds: outbox.fileIds,
  pages: outbox.pages,
  comment: outbox.comment,
  enhancement: outbox.enhancement,
  retryCount: outbox.retryCount,
  retryDelay: outbox.retryDelay,
  coverPage: outbox.coverPage,
  address: outbox.address,
  sendAt: outbox.sendAt,
  submittedAt: outbox.submittedAt,
  status: outbox.status,
  statusChanges: outbox.statusChanges,
  dueAt: outbox.dueAt,
} as const;

export async function insertOutbox(tx: Tx, rows: readonly NewOutboxFax[]): Promise<void> {
  await tx.insert(outbox).values([...rows]);
}

/** A member's faxes on their way, the oldest first. */
export function outboxOfMember(db: Db, accountId: string, ownerId: string) {
  return db
    .select(projection)
    .from(outbox)
    .where(and(eq(outbox.accountId, accountId), eq(outbox.ownerId, ownerId)))
    .orderBy(asc(outbox.submittedAt), asc(outbox.id));
}

export async function outboxFaxOfMember(db: Db, accountId: string, ownerId: string, id: string): Promise<OutboxFax | undefined> {
  const found = await db
    .select(projection)
    .from(outbox)
    .where(and(eq(outbox.accountId, accountId), eq(outbox.ownerId, ownerId), eq(outbox.id, id)));
  return found[0];
}

export async function setOutboxComment(tx: Tx, accountId: string, id: string, comment: NewOutboxFax['comment']): Promise<void> {
  await tx.update(outbox).set({ comment }).where(and(eq(outbox.accountId, accountId), eq(outbox.id, id)));
}

/** Takes a member's fax back before it is sent, and answers with its files; undefined where there is none. */
export async function removeOutboxFax(tx: Tx, accountId: string, ownerId: string, id: string): Promise<readonly string[] | undefined> {
  const removed = await tx
    .delete(outbox)
    .where(and(eq(outbox.accountId, accountId), eq(outbox.ownerId, ownerId), eq(outbox.id, id)))
    .returning({ fileIds: outbox.fileIds });
  return removed[0]?.fileIds;
}

/** What the clockwork has to move by now, the most overdue first; of one account where it is named. */
export function dueInOutbox(db: Db, now: number, limit: number, accountId?: string) {
  // across accounts: the clockwork serves them all, and writes by account.
  return db
    .select({ accountId: outbox.accountId, id: outbox.id })
    .from(outbox)
    .where(and(lte(outbox.dueAt, now), accountId === undefined ? undefined : eq(outbox.accountId, accountId)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit);
}

/** Claims a due fax inside the transaction that moves it: of several processes one gets it, the others find it no longer due. */
export async function claimDue(tx: Tx, accountId: string, id: string, now: number): Promise<OutboxFax | undefined> {
  const claimed = await tx
    .update(outbox)
    .set({ dueAt: now + 1 })
    .where(and(eq(outbox.accountId, accountId), eq(outbox.id, id), lte(outbox.dueAt, now)))
    .returning(projection);
  return claimed[0];
}

export async function moveOutboxFax(tx: Tx, accountId: string, id: string, to: Pick<NewOutboxFax, 'status' | 'statusChanges' | 'dueAt'>): Promise<void> {
  await tx.update(outbox).set(to).where(and(eq(outbox.accountId, accountId), eq(outbox.id, id)));
}
