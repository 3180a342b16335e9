import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { accounts, members, tokens } from './tables';
import { detailed } from './tokens';

/** Tokens as those who administer an account reach them: by the account alone, whoever owns them. */

/** A token of an account with its owner; undefined where it is another account's, as where there is none. */
export async function tokenOfAccount(db: Db, accountId: string, tokenId: string) {
  const [found] = await db
    .select({ ...detailed, revocationNote: tokens.revocationNote, givenName: members.givenName, familyName: members.familyName, email: members.email })
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId)));
  return found;
}

export type OwnedToken = NonNullable<Awaited<ReturnType<typeof tokenOfAccount>>>;

/** Revokes those of an account's tokens that are not revoked yet, and answers with their ids. */
export async function markAllRevoked(tx: Tx, accountId: string, tokenIds: readonly string[], revocation: { at: number; by: string; reason: string; note: string | null }): Promise<string[]> {
  const changed = await tx
    .update(tokens)
    .set({ revokedAt: revocation.at, revokedBy: revocation.by, revocationReason: revocation.reason, revocationNote: revocation.note })
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.id, [...tokenIds]), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return changed.map(({ id }) => id);
}

