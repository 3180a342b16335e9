import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { noticeChoices, notices } from './notice-tables';
import { tokens } from './tables';
import { hasEnded } from './token-standing';

/** Which kinds are of what sort, as the rules have it (lib/domain/notice-kinds.ts). */
export interface KindRules {
  /** The most urgent first. */
  readonly kinds: readonly string[];
  /** Over once their token has ended or was rotated. */
  readonly ahead: readonly string[];
  /** That one of them which is about a token that was rotated. */
  readonly ofGrace: string;
}

/** How many notices wait for a member: neither read nor taken nor put off, not over, and of a kind that is wanted. */
export async function countWaiting(db: Db, accountId: string, memberId: string, rules: KindRules, now: number): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .leftJoin(tokens, itsToken)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWaiting(rules, now), isWanted));
  return counted?.count ?? 0;
}

/** How many notices a member has of the kinds that are wanted. */
export async function countNotices(db: Db, accountId: string, memberId: string): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWanted));
  return counted?.count ?? 0;
}

/** A member's notices: those that wait, the most urgent first; then the others, the newest first. */
export function noticesInList(db: Db, accountId: string, memberId: string, rules: KindRules, now: number, part: { readonly limit: number; readonly offset: number }) {
  const waits = isWaiting(rules, now);
  const urgency = sql.join([sql`case ${notices.kind}`, ...rules.kinds.map((kind, at) => sql`when ${kind} then ${sql.raw(String(at))}`), sql`else ${sql.raw(String(rules.kinds.length))} end`], sql` `);
  const { id, kind, tokenId, facts, at, readAt, state, laterUntil } = notices;
  return db
    .select({ id, kind, tokenId, facts, at, readAt, state, laterUntil, waits: flag(waits), over: flag(isOver(rules, now)) })
    .from(notices)
    .leftJoin(tokens, itsToken)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), isWanted))
    .orderBy(sql`case when ${waits} then ${urgency} else ${sql.raw(String(rules.kinds.length))} end`, desc(notices.at), asc(notices.id))
    .limit(part.limit)
    .offset(part.offset);
}

/** A member's own notice, as far as a change of its state asks. */
export async function noticeOf(db: Db, accountId: string, memberId: string, noticeId: string) {
  const { id, facts, state, laterUntil } = notices;
  const [found] = await db
    .select({ id, facts, state, laterUntil })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.memberId, memberId), eq(notices.id, noticeId)));
  return found;
}

const itsToken = and(eq(tokens.id, notices.tokenId), eq(tokens.accountId, notices.accountId));

/** Nobody took it, and it is not put off any more. */
function isOpen(now: number): SQL | undefined {
  return or(eq(notices.state, 'new'), and(eq(notices.state, 'later'), lte(notices.laterUntil, now)));
}

/** What it was ahead of has come, or cannot come any more. */
function isOver({ ahead, ofGrace }: KindRules, now: number): SQL | undefined {
  const wasRotated = and(isNotNull(tokens.replacedAt), sql`${notices.kind} <> ${ofGrace}`);
  return and(inArray(notices.kind, [...ahead]), isNotNull(tokens.id), or(hasEnded(now), wasRotated));
}

function isWaiting(rules: KindRules, now: number): SQL | undefined {
  return and(isOpen(now), isNull(notices.readAt), not(isOver(rules, now) ?? sql`1 = 0`));
}

/** Told in the app. */
const isWanted = sql`not exists (select 1 from ${noticeChoices} where ${noticeChoices.accountId} = ${notices.accountId} and ${noticeChoices.memberId} = ${notices.memberId} and ${noticeChoices.kind} = ${notices.kind} and ${noticeChoices.way} = 'in-app' and not ${noticeChoices.wanted})`;

function flag(condition: SQL | undefined): SQL<boolean> {
  return sql<number>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1) as unknown as SQL<boolean>;
}
