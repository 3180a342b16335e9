import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { policies } from './organization-tables';
import { prepared } from './prepare';
import { accounts, members, tokens } from './tables';

/** What decides whether a token works, beside its own row: where its owner and the account stand now. */
const standing = {
  expiresAt: tokens.expiresAt,
  revokedAt: tokens.revokedAt,
  replacedAt: tokens.replacedAt,
  frozenAt: tokens.frozenAt,
  frozenUntil: tokens.frozenUntil,
  frozenThen: tokens.frozenThen,
  ownerActive: members.active,
  plan: accounts.plan,
} as const;

const shown = {
  ...standing,
  id: tokens.id,
  accountId: tokens.accountId,
  memberId: tokens.memberId,
  identifier: tokens.identifier,
  name: tokens.name,
  scopes: tokens.scopes,
  allowedAddresses: tokens.allowedAddresses,
  createdAt: tokens.createdAt,
  lastUsedAt: tokens.lastUsedAt,
  lastUsedAddress: tokens.lastUsedAddress,
} as const;

/** What its own page shows beside that: not read where requests are checked. */
export const detailed = {
  ...shown,
  description: tokens.description,
  successorId: tokens.successorId,
  predecessorId: tokens.predecessorId,
  revokedBy: tokens.revokedBy,
  revocationReason: tokens.revocationReason,
  frozenBy: tokens.frozenBy,
} as const;

/** A token as its owner and admins may see it: no hash. */
export type TokenRecord = Awaited<ReturnType<typeof tokensOfMember>>[number];

/** What the check of a request reads: one lookup, the hash in it, for lib/tokens alone. */
export type TokenForCheck = NonNullable<Awaited<ReturnType<typeof tokenByIdentifier>>>;

export type NewToken = typeof tokens.$inferInsert;

/** Adds a token. False where this rendering of the form has generated one already. */
export async function insertToken(tx: Tx, token: NewToken): Promise<boolean> {
  const added = await tx
    .insert(tokens)
    .values(token)
    .onConflictDoNothing({ target: [tokens.memberId, tokens.submissionId] })
    .returning({ id: tokens.id });
  return added.length > 0;
}

/** The hot path's one prepared lookup. */
export async function tokenByIdentifier(db: Db, identifier: string) {
  // across accounts: a bearer's secret is all that is known of the caller; identifiers are unique.
  const [found] = await prepared(db, 'token_by_identifier', (handle) =>
    handle
      .select({ ...shown, secretHash: tokens.secretHash, ownerRole: members.role, policyAddresses: policies.allowedAddresses })
      .from(tokens)
      .innerJoin(members, eq(members.id, tokens.memberId))
      .innerJoin(accounts, eq(accounts.id, tokens.accountId))
      .leftJoin(policies, eq(policies.accountId, tokens.accountId))
      .where(eq(tokens.identifier, sql.placeholder('identifier'))),
  )({ identifier });
  return found;
}

/** A member's tokens, newest first; equal times in a stable order. */
export function tokensOfMember(db: Db, accountId: string, memberId: string) {
  return db
    .select(detailed)
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId)))
    .orderBy(desc(tokens.createdAt), desc(tokens.id));
}

export async function tokenOfMember(db: Db, accountId: string, memberId: string, tokenId: string): Promise<TokenRecord | undefined> {
  const [found] = await db
    .select(detailed)
    .from(tokens)
    .innerJoin(members, eq(members.id, tokens.memberId))
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), eq(tokens.id, tokenId)));
  return found;
}

/** Marks a token revoked. False where it was already. */
export async function markRevoked(
  tx: Tx,
  accountId: string,
  tokenId: string,
  revocation: { at: number; by: string | null; reason: string; note?: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(tokens)
    .set({ revokedAt: revocation.at, revokedBy: revocation.by, revocationReason: revocation.reason, revocationNote: revocation.note ?? null })
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return changed.length > 0;
}

/** The token that one rendering of a form has generated, if it has. */
export async function tokenOfSubmission(db: Db, accountId: string, memberId: string, submissionId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), eq(tokens.submissionId, submissionId)));
  return found?.id;
}

/** Marks a token replaced by another from a time on. False where it was replaced, revoked or frozen meanwhile: of two at once, one does it. */
export async function markReplaced(tx: Tx, accountId: string, token: Pick<TokenRecord, 'id' | 'frozenAt'>, replacement: { at: number; successorId: string }): Promise<boolean> {
  const changed = await tx
    .update(tokens)
    .set({ replacedAt: replacement.at, successorId: replacement.successorId })
    .where(
      and(
        eq(tokens.accountId, accountId),
        eq(tokens.id, token.id),
        isNull(tokens.replacedAt),
        isNull(tokens.revokedAt),
        token.frozenAt === null ? isNull(tokens.frozenAt) : eq(tokens.frozenAt, token.frozenAt),
      ),
    )
    .returning({ id: tokens.id });
  return changed.length > 0;
}

/** Ends the grace of a replaced token. False where it is over, or none was. */
export async function endGrace(tx: Tx, accountId: string, tokenId: string, at: number): Promise<boolean> {
  const changed = await tx
    .update(tokens)
    .set({ replacedAt: at })
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId), gt(tokens.replacedAt, at), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return changed.length > 0;
}

/** Moves "last used" forward, never back. Prepared once: it stands in every flush of recorded use. */
export async function markUsed(tx: Tx, accountId: string, tokenId: string, use: { at: number; address: string }): Promise<void> {
  await prepared(tx, 'mark_used', (handle) =>
    handle
      .update(tokens)
      .set({ lastUsedAt: sql`${sql.placeholder('at')}`, lastUsedAddress: sql`${sql.placeholder('address')}` })
      .where(
        and(
          eq(tokens.accountId, sql.placeholder('accountId')),
          eq(tokens.id, sql.placeholder('tokenId')),
          or(isNull(tokens.lastUsedAt), lt(tokens.lastUsedAt, sql.placeholder('at'))),
        ),
      ),
  )({ accountId, tokenId, ...use });
}

/** Puts a token into a state that no screen can set yet, for tests of the check. */
export async function setTokenState(tx: Tx, accountId: string, tokenId: string, state: Partial<Pick<NewToken, 'expiresAt' | 'replacedAt' | 'frozenAt' | 'frozenBy' | 'frozenUntil' | 'frozenThen' | 'allowedAddresses' | 'revokedAt' | 'revokedBy' | 'revocationReason' | 'predecessorId' | 'successorId'>>): Promise<void> {
  await tx.update(tokens).set(state).where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId)));
}
