import { aliasedTable, and, asc, eq, gt, inArray, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { notices } from './notice-tables';
import { accounts, members, tokens } from './tables';
import { isInGrace, isRotationDue, stillRuns, type Deadlines } from './token-standing';

/** Tokens whose owners are to be told something that they have not been told yet. Each query takes some of an account's members at once. */

const DAY_MS = 24 * 60 * 60 * 1000;

const row = { id: tokens.id, memberId: tokens.memberId, name: tokens.name, createdAt: tokens.createdAt, expiresAt: tokens.expiresAt } as const;

/** Accounts whose plan has tokens, behind an id, in the order of their ids. */
export async function accountsToRemind(db: Db, behind: string, most: number): Promise<string[]> {
  // across accounts: the clockwork goes through all of them.
  const found = await db.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.plan, 'enterprise'), gt(accounts.id, behind))).orderBy(asc(accounts.id)).limit(most);
  return found.map(({ id }) => id);
}

/** An account's active members behind an id, and on which days before an expiry they want to hear of it. */
export function membersToRemind(db: Db, accountId: string, behind: string, most: number) {
  return db
    .select({ id: members.id, reminderDays: members.reminderDays })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.active, true), gt(members.id, behind)))
    .orderBy(asc(members.id))
    .limit(most);
}

/** Tokens that expire within a span and were not told of since its threshold, which lies at least a day after their generation. */
export function tokensExpiring(db: Db, accountId: string, memberIds: readonly string[], span: { readonly days: number; readonly after: number; readonly until: number }, now: number, most: number) {
  const threshold = sql`${tokens.expiresAt} - ${span.days * DAY_MS}`;
  return db
    .select(row)
    .from(tokens)
    .leftJoin(notices, isAbout('expiring'))
    .where(
      and(
        eq(tokens.accountId, accountId),
        inArray(tokens.memberId, [...memberIds]),
        gt(tokens.expiresAt, span.after),
        lte(tokens.expiresAt, span.until),
        isNull(tokens.replacedAt),
        stillRuns(now),
        lte(tokens.createdAt, sql`${tokens.expiresAt} - ${(span.days + 1) * DAY_MS}`),
        or(isNull(notices.at), lt(notices.at, threshold)),
      ),
    )
    .orderBy(asc(tokens.expiresAt), asc(tokens.id))
    .limit(most);
}

/**
 * Tokens that are due for a rotation and were never told of.
 * @param oldest what was generated before has expired, and is not looked at. Milliseconds UTC.
 */
export function tokensDue(db: Db, accountId: string, memberIds: readonly string[], deadlines: Deadlines, oldest: number, most: number) {
  return db
    .select(row)
    .from(tokens)
    .leftJoin(notices, isAbout('rotation-due'))
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.memberId, [...memberIds]), gt(tokens.createdAt, oldest), lt(tokens.createdAt, deadlines.due), isRotationDue(deadlines), isNull(notices.id)))
    .orderBy(asc(tokens.createdAt), asc(tokens.id))
    .limit(most);
}

/** Replaced tokens three quarters of whose grace are over, whose old secret was called in the second half of it or later, and that were never told of. */
export function tokensWhoseGraceEnds(db: Db, accountId: string, memberIds: readonly string[], now: number, most: number) {
  const successor = aliasedTable(tokens, 'successor');
  const grace = sql`(${tokens.replacedAt} - ${successor.createdAt})`;
  return db
    .select({ ...row, replacedAt: tokens.replacedAt, replacedFrom: successor.createdAt })
    .from(tokens)
    .innerJoin(successor, and(eq(successor.id, tokens.successorId), eq(successor.accountId, tokens.accountId)))
    .leftJoin(notices, isAbout('grace-ending'))
    .where(
      and(
        eq(tokens.accountId, accountId),
        inArray(tokens.memberId, [...memberIds]),
        gt(tokens.replacedAt, now),
        isInGrace(now),
        sql`(${now} - ${successor.createdAt}) * 4 >= ${grace} * 3`,
        sql`(${tokens.lastUsedAt} - ${successor.createdAt}) * 2 >= ${grace}`,
        isNull(notices.id),
      ),
    )
    .orderBy(asc(tokens.replacedAt), asc(tokens.id))
    .limit(most);
}

/** The one notice that there is of a kind and a token. */
function isAbout(kind: string): SQL | undefined {
  return and(eq(notices.memberId, tokens.memberId), eq(notices.key, sql`${`${kind}:`} || ${tokens.id}`));
}
