import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { prepared } from './prepare';
import { tokenUseDays } from './usage-tables';

export type NewTokenUse = typeof tokenUseDays.$inferInsert;

/** Adds requests to a day's count. The hot part of the writing, so it is prepared once. */
export async function addTokenUse(tx: Tx, use: NewTokenUse): Promise<void> {
  await prepared(tx, 'add_token_use', (handle) =>
    handle
      .insert(tokenUseDays)
      .values({
        accountId: sql.placeholder('accountId'),
        tokenId: sql.placeholder('tokenId'),
        day: sql.placeholder('day'),
        endpoint: sql.placeholder('endpoint'),
        address: sql.placeholder('address'),
        client: sql.placeholder('client'),
        outcome: sql.placeholder('outcome'),
        requests: sql.placeholder('requests'),
        firstAt: sql.placeholder('firstAt'),
        lastAt: sql.placeholder('lastAt'),
      })
      .onConflictDoUpdate({
        target: [tokenUseDays.tokenId, tokenUseDays.day, tokenUseDays.endpoint, tokenUseDays.address, tokenUseDays.client, tokenUseDays.outcome],
        set: {
          requests: sql`${tokenUseDays.requests} + excluded.requests`,
          firstAt: sql`case when excluded.first_at < ${tokenUseDays.firstAt} then excluded.first_at else ${tokenUseDays.firstAt} end`,
          lastAt: sql`case when excluded.last_at > ${tokenUseDays.lastAt} then excluded.last_at else ${tokenUseDays.lastAt} end`,
        },
      }),
  )({ ...use });
}

/** A token's counts since a day, by day, call, address, client and outcome. */
export function useOfToken(db: Db, accountId: string, tokenId: string, sinceDay: number) {
  const { day, endpoint, address, client, outcome, requests, firstAt, lastAt } = tokenUseDays;
  return db
    .select({ day, endpoint, address, client, outcome, requests, firstAt, lastAt })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), eq(tokenUseDays.tokenId, tokenId), gte(tokenUseDays.day, sinceDay)))
    .orderBy(asc(day), asc(endpoint), asc(address), asc(client), asc(outcome));
}

/** Rows of a token's counts that are looked through for where it was used from. */
const LOOKED_THROUGH = 2_000;

/** Addresses that a token was let through from, so many at most: those of its newest counts. Prepared once: the writing of uses asks it. */
export async function addressesOfToken(db: Db, accountId: string, tokenId: string, most: number): Promise<string[]> {
  const found = await prepared(db, 'addresses_of_token', (handle) => {
    const newest = handle
      .select({ address: tokenUseDays.address })
      .from(tokenUseDays)
      .where(and(eq(tokenUseDays.accountId, sql.placeholder('accountId')), eq(tokenUseDays.tokenId, sql.placeholder('tokenId')), eq(tokenUseDays.outcome, 'valid')))
      // In the order of the primary key, which is then what it is read by: by account and day alone it would read all of the account's.
      .orderBy(desc(tokenUseDays.day), desc(tokenUseDays.endpoint))
      .limit(LOOKED_THROUGH)
      .as('newest');
    return handle.selectDistinct({ address: newest.address }).from(newest).limit(sql.placeholder('most'));
  })({ accountId, tokenId, most });
  return found.map(({ address }) => address);
}

/** Forgets the counts of days before one. */
export async function forgetTokenUse(tx: Tx, beforeDay: number): Promise<void> {
  // across accounts: how long counts are kept is one rule for all.
  await tx.delete(tokenUseDays).where(lt(tokenUseDays.day, beforeDay));
}
