import { and, asc, eq, inArray, isNotNull, isNull, lte, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { policies } from './organization-tables';
import { accounts, members, tokens } from './tables';
import { hasEnded, stillRuns } from './token-standing';

/** Tokens that nobody uses, on their way to their end. Times are milliseconds UTC. */

/** A token that was told of or ended. */
const touched = { id: tokens.id, identifier: tokens.identifier, name: tokens.name, memberId: tokens.memberId, unusedSince: sql<number>`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt})`.mapWith(Number), endsAt: tokens.unusedEndsAt } as const;

/** Accounts whose policy ends unused tokens, and after how many days. */
export function accountsEndingUnused(db: Db) {
  // across accounts: the clockwork goes through all of them.
  return db
    .select({ accountId: policies.accountId, unusedDays: policies.unusedDays, plan: accounts.plan })
    .from(policies)
    .innerJoin(accounts, eq(accounts.id, policies.accountId))
    .where(isNotNull(policies.unusedDays))
    .orderBy(asc(policies.accountId));
}

/** Calls off the end of tokens that were used since their owner was told, or cannot be used now. How many. */
export async function callOffUsed(tx: Tx, accountId: string, now: number, most: number): Promise<number> {
  const inUse = or(lte(tokens.unusedToldAt, tokens.lastUsedAt), not(stillRuns(now)), isNotNull(tokens.replacedAt));
  return forget(tx, accountId, and(isNotNull(tokens.unusedToldAt), not(hasEnded(now)), inUse), most);
}

/** Calls off the end of all tokens of an account. How many. */
export function callOffAll(tx: Tx, accountId: string, most: number): Promise<number> {
  return forget(tx, accountId, and(isNotNull(tokens.unusedToldAt), isNull(tokens.revokedAt)), most);
}

/** Sets the end of tokens not used since a time: `lifeMs` after their last use, and not before `soonest`. Each is returned once, to whoever set it. */
export function setUnusedEnds(tx: Tx, accountId: string, since: number, lifeMs: number, soonest: number, now: number, most: number) {
  const due = sql`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt}) + ${lifeMs}`;
  const idle = and(isNull(tokens.unusedToldAt), canBeUsed(tx, accountId, now), sql`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt}) <= ${since}`);
  return tx
    .update(tokens)
    .set({ unusedToldAt: now, unusedEndsAt: sql`case when ${due} > ${soonest} then ${due} else ${soonest} end` })
    .where(and(eq(tokens.accountId, accountId), idle, inArray(tokens.id, some(tx, accountId, idle, most))))
    .returning(touched);
}

/** Revokes tokens whose end has come and that were not used since their owner was told. Each is returned once, to whoever revoked it. */
export function revokeUnused(tx: Tx, accountId: string, since: number, reason: string, now: number, most: number) {
  const due = and(
    lte(tokens.unusedEndsAt, now),
    canBeUsed(tx, accountId, now),
    sql`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt}) <= ${since}`,
    or(isNull(tokens.lastUsedAt), sql`${tokens.lastUsedAt} < ${tokens.unusedToldAt}`),
  );
  return tx
    .update(tokens)
    .set({ revokedAt: now, revokedBy: null, revocationReason: reason })
    .where(and(eq(tokens.accountId, accountId), due, inArray(tokens.id, some(tx, accountId, due, most))))
    .returning(touched);
}

async function forget(tx: Tx, accountId: string, which: SQL | undefined, most: number): Promise<number> {
  const forgotten = await tx
    .update(tokens)
    .set({ unusedToldAt: null, unusedEndsAt: null })
    .where(and(eq(tokens.accountId, accountId), which, inArray(tokens.id, some(tx, accountId, which, most))))
    .returning({ id: tokens.id });
  return forgotten.length;
}

/** Its owner could use it now: else it is no wonder that nobody does. */
function canBeUsed(tx: Tx, accountId: string, now: number): SQL | undefined {
  const active = tx.select({ id: members.id }).from(members).where(and(eq(members.accountId, accountId), eq(members.active, true)));
  return and(stillRuns(now), isNull(tokens.replacedAt), inArray(tokens.memberId, active));
}

function some(tx: Tx, accountId: string, which: SQL | undefined, most: number) {
  return tx.select({ id: tokens.id }).from(tokens).where(and(eq(tokens.accountId, accountId), which)).orderBy(asc(tokens.id)).limit(most);
}
