import { and, asc, countDistinct, desc, eq, gte, ne, sql } from 'drizzle-orm';
import type { Db } from './connection';
import { tokenUseDays } from './usage-tables';

/** Sums over a token's counts. The database adds up: however busy a token was, what comes out is small. Days are first milliseconds, UTC. */

const total = sql<number>`sum(${tokenUseDays.requests})`.mapWith(Number);
const allowed = sql<number>`sum(case when ${tokenUseDays.outcome} = 'valid' then ${tokenUseDays.requests} else 0 end)`.mapWith(Number);
const lastAt = sql<number>`max(${tokenUseDays.lastAt})`.mapWith(Number);

function since(accountId: string, tokenId: string, day: number) {
  return and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.tokenId, tokenId), gte(tokenUseDays.day, day));
}

/** Requests and allowed ones of each day that had any. */
export function sumsByDay(db: Db, accountId: string, tokenId: string, sinceDay: number) {
  const { day } = tokenUseDays;
  return db.select({ day, total, allowed }).from(tokenUseDays).where(since(accountId, tokenId, sinceDay)).groupBy(day).orderBy(asc(day));
}

/** What a token's use can be told apart by. */
export type UseColumn = 'endpoint' | 'address' | 'client';

/** Requests by call, address or client, the most used first. */
export function sumsBy(db: Db, column: UseColumn, accountId: string, tokenId: string, sinceDay: number, most: number) {
  const of = tokenUseDays[column];
  return db
    .select({ of, total, allowed, lastAt })
    .from(tokenUseDays)
    .where(since(accountId, tokenId, sinceDay))
    .groupBy(of)
    .orderBy(desc(total), asc(of))
    .limit(most);
}

/** How many different calls, addresses and clients there were. */
export async function countsOfUse(db: Db, accountId: string, tokenId: string, sinceDay: number) {
  const [counted] = await db
    .select({ endpoint: countDistinct(tokenUseDays.endpoint), address: countDistinct(tokenUseDays.address), client: countDistinct(tokenUseDays.client) })
    .from(tokenUseDays)
    .where(since(accountId, tokenId, sinceDay));
  return counted ?? { endpoint: 0, address: 0, client: 0 };
}

/** When each call was last let through, as far back as counts are kept. */
export function lastUseOfCalls(db: Db, accountId: string, tokenId: string) {
  return db
    .select({ endpoint: tokenUseDays.endpoint, lastAt })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.tokenId, tokenId), eq(tokenUseDays.outcome, 'valid')))
    .groupBy(tokenUseDays.endpoint);
}

/** Refused requests by call and reason. */
export function refusedByCall(db: Db, accountId: string, tokenId: string, sinceDay: number) {
  const { endpoint, outcome } = tokenUseDays;
  return db
    .select({ endpoint, outcome, total, lastAt })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.tokenId, tokenId), gte(tokenUseDays.day, sinceDay), ne(outcome, 'valid')))
    .groupBy(endpoint, outcome)
    .orderBy(desc(total), asc(endpoint), asc(outcome));
}

/** Allowed requests of one day, and from how many addresses they came. */
export async function allowedOnDay(db: Db, accountId: string, tokenId: string, day: number): Promise<{ requests: number; addresses: number }> {
  const [found] = await db
    .select({ requests: sql<number>`coalesce(sum(${tokenUseDays.requests}), 0)`.mapWith(Number), addresses: countDistinct(tokenUseDays.address) })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.tokenId, tokenId), eq(tokenUseDays.day, day), eq(tokenUseDays.outcome, 'valid')));
  return found ?? { requests: 0, addresses: 0 };
}
