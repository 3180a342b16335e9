import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from './connection';
import { notices } from './notice-tables';

type Change = Partial<Pick<typeof notices.$inferInsert, 'state' | 'readAt' | 'laterUntil' | 'handledAt'>>;

/** Changes the state of a member's own notice. False where there is none. */
export async function setNotice(tx: Tx, accountId: string, memberId: string, noticeId: string, change: Change): Promise<boolean> {
  const changed = await tx
    .update(notices)
    .set(change)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), eq(notices.id, noticeId)))
    .returning({ id: notices.id });
  return changed.length > 0;
}

/** Marks what waited for a member by a time as read. */
export async function markRead(tx: Tx, accountId: string, memberId: string, seenBy: number, now: number): Promise<void> {
  await tx
    .update(notices)
    .set({ state: 'new', readAt: now, laterUntil: null })
    .where(
      and(
        eq(notices.accountId, accountId),
        eq(notices.memberId, memberId),
        isNull(notices.readAt),
        lte(notices.at, seenBy),
        or(eq(notices.state, 'new'), and(eq(notices.state, 'later'), lte(notices.laterUntil, seenBy))),
      ),
    );
}
