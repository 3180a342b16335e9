import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { notices } from './notice-tables';
import { tokens } from './tables';
import { hasEnded, isExpiringSoon, isInGrace, isRotationDue, isUnusedSince, stopsAt, type Deadlines } from './token-standing';
import { tokenUseDays } from './usage-tables';

export type { Deadlines } from './token-standing';

/** What a list is narrowed to. Times in milliseconds UTC. */
export interface TokenFilter {
  /** In the letters of `search_key`; empty for all. */
  readonly search: string;
  readonly scope?: string;
  /** Stops by itself by then. */
  readonly stopsBy?: number;
  /** Not used since then; `never` for not at all. */
  readonly unusedSince?: number | 'never';
}

export interface TokenOrder {
  readonly sort: 'created' | 'name' | 'expiry' | 'used';
  readonly descending: boolean;
}

/** A token as a row of a list: what is selected of it. */
export const row = {
  id: tokens.id,
  identifier: tokens.identifier,
  name: tokens.name,
  scopes: tokens.scopes,
  createdAt: tokens.createdAt,
  expiresAt: tokens.expiresAt,
  revokedAt: tokens.revokedAt,
  replacedAt: tokens.replacedAt,
  frozenAt: tokens.frozenAt,
  frozenUntil: tokens.frozenUntil,
  frozenThen: tokens.frozenThen,
  lastUsedAt: tokens.lastUsedAt,
  lastUsedAddress: tokens.lastUsedAddress,
} as const;

export type TokenRow = Awaited<ReturnType<typeof tokensInList>>[number];

/** How many tokens a member has, and how many of each tab match. One pass over them, in an index that holds all it asks for. */
export async function countTokensOfMember(db: Db, accountId: string, memberId: string, filter: TokenFilter, now: number) {
  const matching = matches(filter);
  const [counts] = await db
    .select({ all: howMany(), matching: howMany(matching), active: howMany(and(not(hasEnded(now)), matching)) })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId)));
  const { all, matching: both, active } = counts ?? { all: 0, matching: 0, active: 0 };
  return { all, active, ended: both - active };
}

/** How many of a member's tokens expire soon. */
export async function countExpiringSoon(db: Db, accountId: string, memberId: string, deadlines: Deadlines): Promise<number> {
  const [counts] = await db
    .select({ soon: howMany() })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), isExpiringSoon(deadlines)));
  return counts?.soon ?? 0;
}

/** Some of a member's tokens that match, in an order in which no two share a place. */
export function tokensInList(db: Db, accountId: string, memberId: string, tab: 'active' | 'ended', filter: TokenFilter, order: TokenOrder, now: number, part: { readonly limit: number; readonly offset: number }) {
  const ended = hasEnded(now);
  const direction = order.descending ? desc : asc;
  return db
    .select(row)
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), tab === 'ended' ? ended : not(ended), matches(filter)))
    .orderBy(...sortKeys[order.sort].map(direction), direction(tokens.id))
    .limit(part.limit)
    .offset(part.offset);
}

/** What asks for a hand and nobody has taken, the most pressing first: an old secret that is still called, what expires soon, what is due for a rotation. */
export function tokensThatNeedAttention(db: Db, accountId: string, memberId: string, deadlines: Deadlines, most: number) {
  const { now, soon, due } = deadlines;
  const stillCalled = and(isInGrace(now), sql`exists (select 1 from ${tokens} as successor where successor.id = ${tokens.successorId} and successor.account_id = ${tokens.accountId} and successor.created_at <= ${tokens.lastUsedAt})`);
  // Each way is a range of its own that an index knows: a member's other tokens are not looked at.
  const stopping = and(gt(tokens.replacedAt, now), stillCalled);
  const expiring = and(gt(tokens.expiresAt, now), lte(tokens.expiresAt, soon), isExpiringSoon(deadlines));
  const old = and(lt(tokens.createdAt, due), isRotationDue(deadlines));
  return db
    .select(row)
    .from(tokens)
    .where(
      or(
        ...Object.entries({ 'grace-ending': stopping, expiring, 'rotation-due': old }).map(([kind, range]) =>
          and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), range, not(isTaken(kind, now))),
        ),
      ),
    )
    .orderBy(sql`case when ${isRotationDue(deadlines)} then 1 else 0 end`, asc(stopsAt), asc(tokens.createdAt), asc(tokens.id))
    .limit(most);
}

/** How often each of some tokens was let through on a day (UTC), and from how many addresses. Those that were not have no row. */
export function requestsOnDay(db: Db, accountId: string, tokenIds: readonly string[], day: number) {
  return db
    .select({
      tokenId: tokenUseDays.tokenId,
      requests: sql<number>`sum(${tokenUseDays.requests})`.mapWith(Number),
      addresses: sql<number>`count(distinct ${tokenUseDays.address})`.mapWith(Number),
    })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.accountId, accountId), inArray(tokenUseDays.tokenId, [...tokenIds]), eq(tokenUseDays.day, day), eq(tokenUseDays.outcome, 'valid')))
    .groupBy(tokenUseDays.tokenId);
}

const sortKeys: Record<TokenOrder['sort'], readonly (SQL | typeof tokens.createdAt | typeof tokens.searchKey)[]> = {
  created: [tokens.createdAt],
  name: [tokens.searchKey, tokens.createdAt],
  expiry: [stopsAt],
  // Never used stands below everything, on both engines.
  used: [sql`coalesce(${tokens.lastUsedAt}, 0)`],
};

/** Named or identified by letters of `search_key`. */
export function isNamedLike(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return search === '' ? undefined : or(sql`${tokens.searchKey} like ${pattern} escape '\\'`, sql`lower(${tokens.identifier}) like ${pattern} escape '\\'`);
}

/** Scopes are stored as JSON: a name in its quotes is one whole scope. */
export function holdsScope(scope: string | undefined): SQL | undefined {
  return scope === undefined ? undefined : sql`${tokens.scopes} like ${`%"${scope}"%`}`;
}

function matches({ search, scope, stopsBy, unusedSince }: TokenFilter): SQL | undefined {
  return and(
    isNamedLike(search),
    holdsScope(scope),
    stopsBy === undefined ? undefined : lte(stopsAt, stopsBy),
    unusedSince === undefined ? undefined : unusedSince === 'never' ? isNull(tokens.lastUsedAt) : isUnusedSince(unusedSince),
  );
}

/** The token's notice of a kind was taken, or put off until later than now. */
function isTaken(kind: string, now: number): SQL {
  return sql`exists (select 1 from ${notices} where ${notices.memberId} = ${tokens.memberId} and ${notices.key} = ${`${kind}:`} || ${tokens.id} and (${notices.state} = 'handled' or (${notices.state} = 'later' and ${notices.laterUntil} > ${now})))`;
}

export function howMany(condition?: SQL): SQL<number> {
  return sql`count(${condition ? sql`case when ${condition} then 1 end` : sql`*`})`.mapWith(Number) as SQL<number>;
}
