import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { notices } from './notice-tables';

export interface NewNotice {
  readonly id: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly key: string;
  readonly tokenId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Milliseconds UTC. */
  readonly at: number;
}

/**
 * Adds a notice, or makes the one with the same key new again, with what is to be said now.
 * @param unlessSince where it was told then or later it stays as it is. False in that case: whoever else told it, it is told once.
 */
export async function putNotice(tx: Tx, notice: NewNotice, unlessSince?: number): Promise<boolean> {
  const { at, kind, tokenId, facts } = notice;
  const told = await tx
    .insert(notices)
    .values({ ...notice, createdAt: at, state: 'new' })
    .onConflictDoUpdate({
      target: [notices.memberId, notices.key],
      set: { at, kind, tokenId, facts, state: 'new', readAt: null, laterUntil: null, handledAt: null },
      ...(unlessSince !== undefined && { setWhere: lt(notices.at, unlessSince) }),
    })
    .returning({ id: notices.id });
  return told.length > 0;
}

/** Accounts that have notices, behind an id, in the order of their ids. */
export async function accountsWithNotices(db: Db, behind: string, most: number): Promise<string[]> {
  // across accounts: how long notices are kept is one rule for all.
  const found = await db.selectDistinct({ accountId: notices.accountId }).from(notices).where(gt(notices.accountId, behind)).orderBy(asc(notices.accountId)).limit(most);
  return found.map(({ accountId }) => accountId);
}

/** Forgets some of an account's notices that were last told before a time. Answers how many. */
export async function forgetNoticesOf(tx: Tx, accountId: string, before: number, most: number): Promise<number> {
  const old = await tx.select({ id: notices.id }).from(notices).where(and(eq(notices.accountId, accountId), lt(notices.at, before))).limit(most);
  if (old.length > 0) await tx.delete(notices).where(and(eq(notices.accountId, accountId), inArray(notices.id, old.map(({ id }) => id))));
  return old.length;
}
