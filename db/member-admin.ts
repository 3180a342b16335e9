import { and, asc, desc, eq, gte, inArray, isNotNull, not, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { accounts, members, tokens } from './tables';
import { hasEnded } from './token-standing';

/** What an account's admins see of its members, and what they change. */

/** Holds an account until the transaction ends: changes of its members that look at each other come one after the other. */
export async function holdAccount(tx: Tx, accountId: string): Promise<void> {
  // across accounts: the account itself.
  await tx.update(accounts).set({ name: sql`${accounts.name}` }).where(eq(accounts.id, accountId));
}

/** Holds a member until the transaction ends. */
export async function holdMember(tx: Tx, accountId: string, memberId: string): Promise<void> {
  await tx.update(members).set({ accountId }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

const count = sql<number>`count(*)`.mapWith(Number);

const shown = { id: members.id, email: members.email, givenName: members.givenName, familyName: members.familyName, role: members.role, active: members.active, lastSignInAt: members.lastSignInAt } as const;

/** Everybody of an account, in the order in which they came. */
export function peopleOfAccount(db: Db, accountId: string) {
  return db.select(shown).from(members).where(eq(members.accountId, accountId)).orderBy(asc(members.createdAt), asc(members.id));
}

export async function personOfAccount(db: Db, accountId: string, memberId: string) {
  const [found] = await db.select(shown).from(members).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
  return found;
}

/** Somebody of an account by their e-mail. */
export async function personByEmail(db: Db, accountId: string, email: string) {
  const [found] = await db.select(shown).from(members).where(and(eq(members.accountId, accountId), eq(members.email, email)));
  return found;
}

/** Owners of an account who are not deactivated. */
export async function countOwners(db: Db, accountId: string): Promise<number> {
  const [found] = await db.select({ owners: count }).from(members).where(and(eq(members.accountId, accountId), eq(members.role, 'owner'), eq(members.active, true)));
  return found?.owners ?? 0;
}

export async function setRole(tx: Tx, accountId: string, memberId: string, role: 'owner' | 'admin' | 'member'): Promise<void> {
  await tx.update(members).set({ role }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

/** Lets a member in, or no more. `deactivatedAt`: null for in. */
export async function setDeactivated(tx: Tx, accountId: string, memberId: string, deactivatedAt: number | null): Promise<void> {
  await tx.update(members).set({ active: deactivatedAt === null, deactivatedAt }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

export async function setLastSignIn(tx: Tx, accountId: string, memberId: string, at: number): Promise<void> {
  await tx.update(members).set({ lastSignInAt: at }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

export async function setPasswordHash(tx: Tx, accountId: string, memberId: string, passwordHash: string, at: number): Promise<void> {
  await tx.update(members).set({ passwordHash, passwordChangedAt: at }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

/** How many tokens of each of some members have not ended; who has none is left out. */
export function countTokensOfMembers(db: Db, accountId: string, memberIds: readonly string[], now: number) {
  return db
    .select({ memberId: tokens.memberId, tokens: count })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.memberId, [...memberIds]), not(hasEnded(now))))
    .groupBy(tokens.memberId);
}

/** A member's tokens that have not ended and were used, the last used first. */
export function tokensInUse(db: Db, accountId: string, memberId: string, now: number, most: number) {
  return db
    .select({ id: tokens.id, name: tokens.name, lastUsedAt: tokens.lastUsedAt })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), not(hasEnded(now)), isNotNull(tokens.lastUsedAt)))
    .orderBy(desc(tokens.lastUsedAt), asc(tokens.id))
    .limit(most);
}

/** How many of a member's tokens that have not ended were used since a time. */
export async function countUsedSince(db: Db, accountId: string, memberId: string, since: number, now: number): Promise<number> {
  const [found] = await db
    .select({ used: count })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), not(hasEnded(now)), gte(tokens.lastUsedAt, since)));
  return found?.used ?? 0;
}

/** Revokes so many of a member's tokens that have not ended, and answers which. */
export async function revokeSomeOfMember(tx: Tx, accountId: string, memberId: string, revocation: { readonly at: number; readonly by: string; readonly reason: string }, most: number) {
  const some = tx
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), not(hasEnded(revocation.at))))
    .orderBy(asc(tokens.id))
    .limit(most);
  return tx
    .update(tokens)
    .set({ revokedAt: revocation.at, revokedBy: revocation.by, revocationReason: revocation.reason })
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.id, some)))
    .returning({ id: tokens.id, identifier: tokens.identifier, name: tokens.name });
}
