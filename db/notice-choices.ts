import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { noticeChoices } from './notice-tables';
import { members } from './tables';

/** The kinds that a member does not want in a way of telling. */
export async function unwantedKinds(db: Db, accountId: string, memberId: string, way: string): Promise<string[]> {
  const found = await db
    .select({ kind: noticeChoices.kind })
    .from(noticeChoices)
    .where(and(eq(noticeChoices.accountId, accountId), eq(noticeChoices.memberId, memberId), eq(noticeChoices.way, way), eq(noticeChoices.wanted, false)));
  return found.map(({ kind }) => kind);
}

export async function setNoticeChoice(tx: Tx, accountId: string, memberId: string, choice: { readonly kind: string; readonly way: string; readonly wanted: boolean }): Promise<void> {
  const { wanted } = choice;
  await tx
    .insert(noticeChoices)
    .values({ accountId, memberId, ...choice })
    .onConflictDoUpdate({ target: [noticeChoices.memberId, noticeChoices.kind, noticeChoices.way], set: { wanted } });
}

/** Days before an expiry on which a member wants to hear of it; null where they chose none and the usual ones hold. */
export async function reminderDaysOf(db: Db, accountId: string, memberId: string): Promise<readonly number[] | null> {
  const [found] = await db
    .select({ reminderDays: members.reminderDays })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
  return found?.reminderDays ?? null;
}

export async function setReminderDays(tx: Tx, accountId: string, memberId: string, reminderDays: readonly number[]): Promise<void> {
  await tx.update(members).set({ reminderDays }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}
