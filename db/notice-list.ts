import { and, asc, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { isOutdone, isOver, isWaiting, isWanted, itsToken, urgency, type KindRules } from './notice-standing';
import { notices } from './notice-tables';
import { tokens } from './tables';

export type { KindRules } from './notice-standing';

/** How many notices wait for a member: neither read nor taken nor put off, not over, and of a kind that is wanted. */
export async function countWaiting(db: Db, accountId: string, memberId: string, rules: KindRules, now: number): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .leftJoin(tokens, itsToken)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWaiting(rules, now), isWanted()));
  return counted?.count ?? 0;
}

/** How many notices a member has of the kinds that are wanted. */
export async function countNotices(db: Db, accountId: string, memberId: string): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWanted()));
  return counted?.count ?? 0;
}

/** A member's notices: those that wait, the most urgent first; then the others, the newest first. */
export function noticesInList(db: Db, accountId: string, memberId: string, rules: KindRules, now: number, part: { readonly limit: number; readonly offset: number }) {
  const waits = isWaiting(rules, now);
  const { id, kind, tokenId, facts, at, readAt, state, laterUntil } = notices;
  return db
    .select({ id, kind, tokenId, facts, at, readAt, state, laterUntil, waits: flag(waits), over: flag(isOver(rules, now)), outdone: flag(isOutdone(rules, now)) })
    .from(notices)
    .leftJoin(tokens, itsToken)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWanted()))
    .orderBy(sql`case when ${waits} then ${urgency(rules)} else ${sql.raw(String(rules.kinds.length))} end`, desc(notices.at), asc(notices.id))
    .limit(part.limit)
    .offset(part.offset);
}

/** A member's own notice by its id or its key, as far as a change of its state asks. */
export async function noticeOf(db: Db, accountId: string, memberId: string, idOrKey: string) {
  const { id, facts, state, laterUntil } = notices;
  const [found] = await db
    .select({ id, facts, state, laterUntil })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), or(eq(notices.id, idOrKey), eq(notices.key, idOrKey))));
  return found;
}

function flag(condition: SQL | undefined): SQL<boolean> {
  return sql<number>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1) as unknown as SQL<boolean>;
}
