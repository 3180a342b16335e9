import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { outbox, sentPages } from './fax-tables';

/** Counts pages that a member sent in a month, given by its first millisecond (UTC). */
export async function addSentPages(tx: Tx, accountId: string, memberId: string, month: number, pages: number): Promise<void> {
  await tx
    .insert(sentPages)
    .values({ accountId, memberId, month, pages })
    .onConflictDoUpdate({ target: [sentPages.memberId, sentPages.month], set: { pages: sql`${sentPages.pages} + ${pages}` } });
}

/** The pages that a member sent in a month, and those on their way: one query, so that a fax that is sent meanwhile is counted once. */
export async function pagesOfMonth(db: Db, accountId: string, memberId: string, month: number): Promise<number> {
  const onTheirWay = db
    .select({ pages: sql<number>`coalesce(sum(${outbox.pages}), 0)`.mapWith(Number) })
    .from(outbox)
    .where(and(eq(outbox.accountId, accountId), eq(outbox.ownerId, memberId)));
  const sent = db
    .select({ pages: sql<number>`coalesce(sum(${sentPages.pages}), 0)`.mapWith(Number) })
    .from(sentPages)
    .where(and(eq(sentPages.accountId, accountId), eq(sentPages.memberId, memberId), eq(sentPages.month, month)));
  return (await onTheirWay.unionAll(sent)).reduce((sum, { pages }) => sum + pages, 0);
}
