import { and, asc, between, count, eq, gt, gte, inArray, lt, lte, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { members, tokens } from './tables';
import { hasEnded, isExpiringSoon, isInGrace, isRotationDue, isUnusedSince, stillRuns, stopsAt, type Deadlines } from './token-standing';
import { holdsUnusedAccess, type AccessInUse } from './unused-access';

/** Some of an account's owners, by their ids in byte order: so many tokens are looked at in one go. */
export interface Owners {
  readonly first: string;
  readonly last: string;
}

/** How many tokens each owner has, in byte order of the owners' ids. Read in an index alone. */
export function tokensPerOwner(db: Db, accountId: string) {
  return db.select({ memberId: tokens.memberId, tokens: count() }).from(tokens).where(eq(tokens.accountId, accountId)).groupBy(tokens.memberId).orderBy(asc(tokens.memberId));
}

/** How many tokens of some owners stand at what. Read in an index alone. What is of nobody active counts as such while it would run. */
export function tokensByStanding(db: Db, accountId: string, owners: Owners, deadlines: Deadlines) {
  const { now } = deadlines;
  const ofInactive = inArray(tokens.memberId, db.select({ id: members.id }).from(members).where(and(eq(members.accountId, accountId), eq(members.active, false))));
  const standing = sql<string>`case
    when ${hasEnded(now)} then 'ended'
    when ${not(stillRuns(now))} then 'frozen'
    when ${ofInactive} then 'member-inactive'
    when ${isInGrace(now)} then 'replaced-still-working'
    when ${isExpiringSoon(deadlines)} then 'expiring-soon'
    when ${isRotationDue(deadlines)} then 'rotation-due'
    else 'active' end`;
  return db.select({ standing, tokens: count() }).from(tokens).where(ofOwners(accountId, owners)).groupBy(sql`1`);
}

/** How many tokens of some owners stop by themselves between moments that follow each other: a number for each gap between two of them. */
export async function tokensStopping(db: Db, accountId: string, owners: Owners, now: number, moments: readonly number[]): Promise<number[]> {
  const gaps = moments.slice(1).map((end, at) => sum(and(gte(stopsAt, moments[at] ?? end), lt(stopsAt, end))));
  const [counted] = await db
    .select(Object.fromEntries(gaps.map((gap, at) => [`gap${at}`, gap])))
    .from(tokens)
    .where(and(ofOwners(accountId, owners), not(hasEnded(now))));
  return gaps.map((_, at) => Number(counted?.[`gap${at}`] ?? 0));
}

/** How many tokens of some owners expire by then and were used since, and how many have not been used for a time. */
export async function tokensToLookAt(db: Db, accountId: string, owners: Owners, times: { readonly now: number; readonly expiringBy: number; readonly usedSince: number; readonly unusedSince: number }) {
  const { now, expiringBy, usedSince, unusedSince } = times;
  const expiring = and(gt(tokens.expiresAt, now), lte(tokens.expiresAt, expiringBy), gte(tokens.lastUsedAt, usedSince), stillRuns(now));
  const unused = and(lt(tokens.createdAt, unusedSince), not(hasEnded(now)), isUnusedSince(unusedSince));
  const [counted] = await db
    .select({ expiring: sum(expiring), unused: sum(unused) })
    .from(tokens)
    .where(and(ofOwners(accountId, owners), or(expiring, unused)));
  return { expiring: Number(counted?.expiring ?? 0), unused: Number(counted?.unused ?? 0) };
}

/** How many tokens of some owners hold access that they never used. */
export async function countUnusedAccess(db: Db, accountId: string, owners: Owners, access: AccessInUse): Promise<number> {
  const [counted] = await db.select({ found: count() }).from(tokens).where(and(ofOwners(accountId, owners), holdsUnusedAccess(db, access)));
  return counted?.found ?? 0;
}

function ofOwners(accountId: string, { first, last }: Owners) {
  return and(eq(tokens.accountId, accountId), between(tokens.memberId, first, last));
}

function sum(condition: SQL | undefined): SQL<number> {
  return sql<number>`sum(case when ${condition ?? sql`1 = 1`} then 1 else 0 end)`;
}
