import { and, eq } from 'drizzle-orm';
import type { Db } from './connection';
import { accounts, members, tokens } from './tables';

/** What decides whether a token's owner is told what happens to it: how it stands, with whose it is and its name. */
export async function tokenToTellOf(db: Db, accountId: string, tokenId: string) {
  const { expiresAt, revokedAt, replacedAt, frozenAt, frozenUntil, frozenThen, memberId, name } = tokens;
  const [found] = await db
    .select({ expiresAt, revokedAt, replacedAt, frozenAt, frozenUntil, frozenThen, memberId, name, ownerActive: members.active, plan: accounts.plan })
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId)));
  return found;
}
