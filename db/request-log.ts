import { and, asc, desc, eq, gte, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { newTimedId, timedIdAt } from './ids';
import { prepared } from './prepare';
import { requestLog, type LoggedWay } from './usage-tables';

export type { LoggedWay } from './usage-tables';

/** A stretch of one token's log. */
export interface NewStretch {
  readonly accountId: string;
  readonly tokenId: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly requests: readonly LoggedWay[];
}

/** Writes a stretch. Prepared once: it stands in every flush. */
export async function insertStretch(tx: Tx, stretch: NewStretch): Promise<void> {
  await prepared(tx, 'insert_stretch', (handle) =>
    handle.insert(requestLog).values({
      id: sql.placeholder('id'),
      accountId: sql.placeholder('accountId'),
      tokenId: sql.placeholder('tokenId'),
      firstAt: sql.placeholder('firstAt'),
      lastAt: sql.placeholder('lastAt'),
      requests: sql.placeholder('requests'),
    }),
  )({ id: newTimedId(stretch.lastAt), ...stretch });
}

/** Where a reading of the log goes on: behind this stretch. */
export interface LogPlace {
  readonly lastAt: number;
  readonly id: string;
}

/** Stretches of a token's log that reach beyond a time, the newest first, going on behind a place. */
export function stretchesOfToken(db: Db, accountId: string, tokenId: string, since: number, most: number, behind?: LogPlace) {
  const older = behind && or(lt(requestLog.lastAt, behind.lastAt), and(eq(requestLog.lastAt, behind.lastAt), lt(requestLog.id, behind.id)));
  return db
    .select({ id: requestLog.id, lastAt: requestLog.lastAt, requests: requestLog.requests })
    .from(requestLog)
    .where(and(eq(requestLog.accountId, accountId), eq(requestLog.tokenId, tokenId), gte(requestLog.lastAt, since), older))
    .orderBy(desc(requestLog.lastAt), desc(requestLog.id))
    .limit(most);
}

/** A stretch ends at most so long after it begins: one is written every second, and a busy database is not waited for longer. */
const LONGEST_STRETCH_MS = 10 * 60 * 1000;

/** An account's stretches that reach into a span of time. */
export function stretchesBetween(db: Db, accountId: string, from: number, to: number) {
  return db
    .select({ tokenId: requestLog.tokenId, requests: requestLog.requests })
    .from(requestLog)
    .where(and(eq(requestLog.accountId, accountId), gte(requestLog.lastAt, from), lt(requestLog.lastAt, to + LONGEST_STRETCH_MS), lte(requestLog.firstAt, to)));
}

/** Stretches of any account that may hold a request of a moment. */
export function stretchesAround(db: Db, moment: number) {
  // across accounts: whoever runs the product looks a request up by its id alone.
  return db
    .select({ accountId: requestLog.accountId, tokenId: requestLog.tokenId, requests: requestLog.requests })
    .from(requestLog)
    .where(and(gte(requestLog.id, timedIdAt(moment)), lt(requestLog.id, timedIdAt(moment + LONGEST_STRETCH_MS)), lte(requestLog.firstAt, moment)));
}

/** Forgets the oldest stretches that ended before a time, so many at most. Answers how many. */
export async function forgetRequests(tx: Tx, before: number, most: number): Promise<number> {
  // across accounts: how long the log is kept is one rule for all.
  const old = await tx.select({ id: requestLog.id }).from(requestLog).where(lt(requestLog.id, timedIdAt(before))).limit(most);
  if (old.length > 0) await tx.delete(requestLog).where(inArray(requestLog.id, old.map(({ id }) => id)));
  return old.length;
}

/** What the oldest stretch of a token's log holds; nothing where there is none. */
export async function oldestStretch(db: Db, accountId: string, tokenId: string): Promise<readonly LoggedWay[]> {
  const [oldest] = await db
    .select({ requests: requestLog.requests })
    .from(requestLog)
    .where(and(eq(requestLog.accountId, accountId), eq(requestLog.tokenId, tokenId)))
    .orderBy(asc(requestLog.lastAt), asc(requestLog.id))
    .limit(1);
  return oldest?.requests ?? [];
}

/** When the oldest stretch of a token that is still there begins; undefined where there is none. */
export async function logBegins(db: Db, accountId: string, tokenId: string): Promise<number | undefined> {
  const [oldest] = await db
    .select({ firstAt: requestLog.firstAt })
    .from(requestLog)
    .where(and(eq(requestLog.accountId, accountId), eq(requestLog.tokenId, tokenId)))
    .orderBy(requestLog.lastAt)
    .limit(1);
  return oldest?.firstAt;
}
