import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { policies } from './organization-tables';
import { prepared } from './prepare';
import { members, tokens } from './tables';
import { hasEnded } from './token-standing';

export type StoredPolicy = typeof policies.$inferSelect;

/** What an account decided; undefined where it never did. */
export async function policyOf(db: Db, accountId: string): Promise<StoredPolicy | undefined> {
  const [found] = await prepared(db, 'policy_of', (handle) => handle.select().from(policies).where(eq(policies.accountId, sql.placeholder('accountId'))))({ accountId });
  return found;
}

/** Puts a policy in the place of the one that its writer saw. False where somebody changed it meanwhile. `seen`: that one's version, 0 for none. */
export async function putPolicy(tx: Tx, policy: Omit<StoredPolicy, 'version'>, seen: number): Promise<boolean> {
  const next = { ...policy, version: seen + 1 };
  const { accountId } = policy;
  const put =
    seen === 0
      ? await tx.insert(policies).values(next).onConflictDoNothing({ target: policies.accountId }).returning({ version: policies.version })
      : await tx
          .update(policies)
          .set(next)
          .where(and(eq(policies.accountId, accountId), eq(policies.version, seen)))
          .returning({ version: policies.version });
  return put.length > 0;
}

/** Makes everyone else who generates a token for this member wait for the end of the transaction. */
export async function holdMember(tx: Tx, accountId: string, memberId: string): Promise<void> {
  await tx.update(members).set({ accountId }).where(and(eq(members.accountId, accountId), eq(members.id, memberId)));
}

/** How many tokens a member has that go on: neither ended nor replaced by another that is counted. */
export async function countGoingOn(db: Db, accountId: string, memberId: string, now: number): Promise<number> {
  const [counts] = await db
    .select({ tokens: sql<number>`count(*)`.mapWith(Number) })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), isNull(tokens.replacedAt), not(hasEnded(now))));
  return counts?.tokens ?? 0;
}
