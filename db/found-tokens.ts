import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './connection';
import { accounts, members, tokens } from './tables';

/** Tokens of an account by the identifiers of found secrets, with their owners' names and the hash that tells a secret from a guess: for lib/tokens alone. */
export function tokensOfIdentifiers(db: Db, accountId: string, identifiers: readonly string[]) {
  return db
    .select({
      id: tokens.id,
      accountId: tokens.accountId,
      memberId: tokens.memberId,
      identifier: tokens.identifier,
      secretHash: tokens.secretHash,
      name: tokens.name,
      createdAt: tokens.createdAt,
      lastUsedAt: tokens.lastUsedAt,
      expiresAt: tokens.expiresAt,
      revokedAt: tokens.revokedAt,
      replacedAt: tokens.replacedAt,
      frozenAt: tokens.frozenAt,
      frozenUntil: tokens.frozenUntil,
      frozenThen: tokens.frozenThen,
      ownerActive: members.active,
      givenName: members.givenName,
      familyName: members.familyName,
      plan: accounts.plan,
    })
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.identifier, [...identifiers])));
}

export type FoundRecord = Awaited<ReturnType<typeof tokensOfIdentifiers>>[number];

/** The active owners and admins of an account, who hear of leaks. */
export async function adminsOfAccount(db: Db, accountId: string): Promise<string[]> {
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.active, true), inArray(members.role, ['owner', 'admin'])));
  return found.map(({ id }) => id).sort();
}
