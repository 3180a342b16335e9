import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { members, tokens } from './tables';
import { endsAt, isBroad } from './token-ends';
import { holdsScope, howMany, isNamedLike, row, type TokenOrder } from './token-list';
import { hasEnded, isExpired, isFrozen, isInGrace, isReplaced, isRevoked, isRotationDue, isUnusedSince, type Deadlines } from './token-standing';
import { holdsUnusedAccess, type AccessInUse } from './unused-access';

/** What an account's inventory is narrowed to. Times in milliseconds UTC. */
export interface InventoryFilter {
  /** In the letters of `search_key`; empty for all. */
  readonly search: string;
  /** Members whose own names match the search: their tokens do too. */
  readonly ownersFound: readonly string[];
  readonly owner?: string;
  readonly scope?: string;
  readonly broad?: boolean;
  readonly unusedAccess?: AccessInUse;
  /** Ends by then. */
  readonly endsBy?: number;
  /** Not used since then; `never` for not at all. */
  readonly unusedSince?: number | 'never';
  readonly status?: 'active' | 'frozen' | 'rotation-due' | 'replaced-still-working' | 'member-inactive' | 'ended' | 'revoked' | 'expired' | 'replaced';
}

/** How many of an account's tokens match, and how many of these can still be revoked. */
export async function countInventory(db: Db, accountId: string, filter: InventoryFilter, deadlines: Deadlines) {
  const [counts] = await db
    .select({ matching: howMany(), running: howMany(gt(endsAt, deadlines.now)) })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), matches(db, filter, deadlines, byEnd(deadlines.now))));
  return counts ?? { matching: 0, running: 0 };
}

/** How many of an account's tokens end between two moments, the first not among them; of those with broad access alone, where that is asked. Each is a range of an index. */
export async function countEndingBetween(db: Db, accountId: string, after: number, until: number | undefined, broad = false): Promise<number> {
  const [counts] = await db
    .select({ found: howMany() })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), gt(endsAt, after), until === undefined ? undefined : lte(endsAt, until), broad ? isBroad : undefined));
  return counts?.found ?? 0;
}

/** How many running tokens were not used since a time; undefined where more run than may be looked at for it. */
export async function countUnused(db: Db, accountId: string, since: number, now: number, most: number): Promise<number | undefined> {
  const running = db
    .select({ idle: sql<number>`case when ${isUnusedSince(since)} then 1 end`.as('idle') })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), gt(endsAt, now)))
    .limit(most + 1)
    .as('running');
  const [counts] = await db.select({ all: howMany(), idle: sql<number>`count(${running.idle})`.mapWith(Number) }).from(running);
  return counts && counts.all <= most ? counts.idle : undefined;
}

/** Some of an account's tokens that match, each with its owner as they are now, in an order in which no two share a place. */
export function tokensInInventory(db: Db, accountId: string, filter: InventoryFilter, order: TokenOrder, deadlines: Deadlines, part: { readonly limit: number; readonly offset: number }) {
  const direction = order.descending ? desc : asc;
  const ways = order.sort === 'expiry' ? byEnd(deadlines.now) : besideEnd(deadlines.now);
  return db
    .select({ ...row, memberId: tokens.memberId, givenName: members.givenName, familyName: members.familyName, ownerActive: members.active })
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .where(and(eq(tokens.accountId, accountId), matches(db, filter, deadlines, ways)))
    .orderBy(...sortKeys[order.sort].map(direction), direction(tokens.id))
    .limit(part.limit)
    .offset(part.offset);
}

/** Where a walk through an account's tokens stands. */
export interface Place {
  readonly createdAt: number;
  readonly id: string;
}

const walked = { id: tokens.id, createdAt: tokens.createdAt, memberId: tokens.memberId, identifier: tokens.identifier, name: tokens.name, lastUsedAt: tokens.lastUsedAt } as const;

/** Which of some ids are those of an account's tokens. */
export async function idsOfAccount(db: Db, accountId: string, tokenIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.id, [...tokenIds])));
  return new Set(found.map(({ id }) => id));
}

/** Those of some tokens of an account that can still be revoked. */
export function runningOf(db: Db, accountId: string, tokenIds: readonly string[], now: number) {
  return db
    .select(walked)
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.id, [...tokenIds]), not(hasEnded(now))));
}

/** The next tokens of an account, newest first, and which of them match and can be revoked: so many are looked at, whatever matches. */
export function inventoryAfter(db: Db, accountId: string, place: Place | undefined, filter: InventoryFilter, deadlines: Deadlines, most: number) {
  const wanted = and(not(hasEnded(deadlines.now)), matches(db, filter, deadlines, besideEnd(deadlines.now)));
  return db
    .select({ ...walked, matches: sql<boolean>`case when ${wanted} then 1 else 0 end`.mapWith(Boolean) })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), place && sql`(${tokens.createdAt}, ${tokens.id}) < (${place.createdAt}, ${place.id})`))
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
    .limit(most);
}

const sortKeys: Record<TokenOrder['sort'], readonly (SQL | typeof tokens.createdAt | typeof tokens.searchKey)[]> = {
  created: [tokens.createdAt],
  name: [tokens.searchKey, tokens.createdAt],
  expiry: [endsAt],
  used: [sql`coalesce(${tokens.lastUsedAt}, 0)`],
};

/** How it is said that a token still runs, and that it has ended. */
interface Ways {
  readonly running: SQL;
  readonly ended: SQL;
}

/** Each is a range of the index by the end. */
function byEnd(now: number): Ways {
  return { running: gt(endsAt, now), ended: lte(endsAt, now) };
}

/** The same where another order is asked: SQLite would else gather the whole range and sort it. */
function besideEnd(now: number): Ways {
  return { running: not(lte(endsAt, now)), ended: not(gt(endsAt, now)) };
}

/** What is ahead of a token, its use and its breadth are asked of those that still run, unless a status is named. */
function matches(db: Db, filter: InventoryFilter, deadlines: Deadlines, ways: Ways): SQL | undefined {
  const { search, ownersFound, owner, scope, broad, unusedAccess, endsBy, unusedSince, status } = filter;
  const speaksOfRunning = broad === true || endsBy !== undefined || unusedSince !== undefined;
  return and(
    ownersFound.length === 0 ? isNamedLike(search) : or(isNamedLike(search), inArray(tokens.memberId, [...ownersFound])),
    owner === undefined ? undefined : eq(tokens.memberId, owner),
    holdsScope(scope),
    broad ? isBroad : undefined,
    unusedAccess && holdsUnusedAccess(db, unusedAccess),
    endsBy === undefined ? undefined : lte(endsAt, endsBy),
    unusedSince === undefined ? undefined : unusedSince === 'never' ? isNull(tokens.lastUsedAt) : and(lt(tokens.createdAt, unusedSince), isUnusedSince(unusedSince)),
    status === undefined ? (speaksOfRunning ? ways.running : undefined) : stands(status, deadlines, ways),
  );
}

function stands(status: NonNullable<InventoryFilter['status']>, deadlines: Deadlines, { running, ended }: Ways): SQL | undefined {
  const { now } = deadlines;
  switch (status) {
    case 'active':
      return running;
    case 'ended':
      return ended;
    case 'frozen':
      return isFrozen(now);
    case 'rotation-due':
      return isRotationDue(deadlines);
    case 'replaced-still-working':
      return isInGrace(now);
    case 'member-inactive':
      return and(not(hasEnded(now)), not(isFrozen(now)), sql`exists (select 1 from ${members} where ${members.id} = ${tokens.memberId} and not ${members.active})`);
    case 'revoked':
      return isRevoked(now);
    case 'replaced':
      return isReplaced(now);
    case 'expired':
      return isExpired(now);
  }
}
