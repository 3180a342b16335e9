import { and, asc, eq, gt, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { members, tokens } from './tables';
import { hasEnded, isUnusedSince } from './token-standing';

/** Which of an account's tokens a rule is about. Times in milliseconds UTC. */
export type Reach =
  | { readonly kind: 'of-roles'; readonly roles: readonly ('owner' | 'admin' | 'member')[] }
  | { readonly kind: 'ending-after'; readonly at: number }
  /** Those of a role with one of its scopes. */
  | { readonly kind: 'holding'; readonly scopes: Readonly<Record<'owner' | 'admin' | 'member', readonly string[]>> }
  | { readonly kind: 'of-members-with-more-than'; readonly most: number }
  | { readonly kind: 'unused-since'; readonly time: number }
  | { readonly kind: 'last-used-from'; readonly addresses: readonly string[] }
  | { readonly kind: 'none' };

/** A token that a rule is about, with its owner. */
const reached = {
  id: tokens.id,
  identifier: tokens.identifier,
  name: tokens.name,
  memberId: tokens.memberId,
  givenName: members.givenName,
  familyName: members.familyName,
  expiresAt: tokens.expiresAt,
  lastUsedAt: tokens.lastUsedAt,
  lastUsedAddress: tokens.lastUsedAddress,
} as const;

/** How many tokens that go on a rule is about, and of how many members. */
export async function countReached(db: Db, accountId: string, reach: Reach, now: number): Promise<{ tokens: number; members: number }> {
  const [counts] = await db
    .select({ tokens: sql<number>`count(*)`.mapWith(Number), members: sql<number>`count(distinct ${tokens.memberId})`.mapWith(Number) })
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .where(and(eq(tokens.accountId, accountId), within(db, accountId, reach, now)));
  return counts ?? { tokens: 0, members: 0 };
}

/** Some of them, those that end first before the others; from after a place in that order on. */
export function tokensReached(db: Db, accountId: string, reach: Reach, now: number, most: number, after?: { readonly expiresAt: number; readonly id: string }) {
  const later = after && or(gt(tokens.expiresAt, after.expiresAt), and(eq(tokens.expiresAt, after.expiresAt), gt(tokens.id, after.id)));
  return db
    .select(reached)
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .where(and(eq(tokens.accountId, accountId), within(db, accountId, reach, now), later))
    .orderBy(asc(tokens.expiresAt), asc(tokens.id))
    .limit(most);
}

/** From where the account's tokens that go on were last used, each address once. */
export async function lastAddresses(db: Db, accountId: string, now: number, most: number): Promise<string[]> {
  const found = await db
    .selectDistinct({ address: tokens.lastUsedAddress })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), not(hasEnded(now)), isNotNull(tokens.lastUsedAddress)))
    .limit(most);
  return found.flatMap(({ address }) => address ?? []);
}

/** Moves a token's end forward. False where it is sooner already. */
export async function shortenToken(tx: Tx, accountId: string, tokenId: string, expiresAt: number): Promise<boolean> {
  const shortened = await tx
    .update(tokens)
    .set({ expiresAt })
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId), gt(tokens.expiresAt, expiresAt)))
    .returning({ id: tokens.id });
  return shortened.length > 0;
}

/** What a rotation replaced ends by itself; where it is called from counts all the same. */
function within(db: Db, accountId: string, reach: Reach, now: number): SQL | undefined {
  const live = not(hasEnded(now));
  return and(live, reach.kind === 'last-used-from' ? undefined : isNull(tokens.replacedAt), condition(db, accountId, reach, now));
}

const nothing = sql`1 = 0`;

function condition(db: Db, accountId: string, reach: Reach, now: number): SQL {
  switch (reach.kind) {
    case 'of-roles':
      return inArray(members.role, [...reach.roles]);
    case 'ending-after':
      return gt(tokens.expiresAt, reach.at);
    case 'holding': {
      // Scopes are stored as JSON: a name in its quotes is one whole scope.
      const holding = (held: readonly string[]) => or(...held.map((scope) => sql`${tokens.scopes} like ${`%"${scope}"%`}`)) ?? nothing;
      return or(...(['owner', 'admin', 'member'] as const).map((role) => and(eq(members.role, role), holding(reach.scopes[role])))) ?? nothing;
    }
    case 'of-members-with-more-than':
      return inArray(
        tokens.memberId,
        db
          .select({ id: tokens.memberId })
          .from(tokens)
          .where(and(eq(tokens.accountId, accountId), isNull(tokens.replacedAt), not(hasEnded(now))))
          .groupBy(tokens.memberId)
          .having(sql`count(*) > ${reach.most}`),
      );
    case 'unused-since':
      return isUnusedSince(reach.time);
    case 'last-used-from':
      return inArray(tokens.lastUsedAddress, [...reach.addresses]);
    case 'none':
      return nothing;
  }
}
