import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { invitations } from './organization-tables';
import { accounts, members } from './tables';

/** An invitation that nobody has used and nobody took back; it may have expired. No hash. */
const open = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

const shown = { id: invitations.id, email: invitations.email, role: invitations.role, invitedBy: invitations.invitedBy, expiresAt: invitations.expiresAt } as const;

/** False where this invitation is there already: one rendering of the form invites an address once. */
export async function insertInvitation(tx: Tx, invitation: typeof invitations.$inferInsert): Promise<boolean> {
  const added = await tx.insert(invitations).values(invitation).onConflictDoNothing({ target: invitations.id }).returning({ id: invitations.id });
  return added.length === 1;
}

export async function hasInvitation(db: Db, accountId: string, id: string): Promise<boolean> {
  return (await db.select({ id: invitations.id }).from(invitations).where(and(eq(invitations.accountId, accountId), eq(invitations.id, id)))).length > 0;
}

/** Invitations of an account that nobody has used yet, expired ones too, in the order of their addresses. */
export function openInvitationsOf(db: Db, accountId: string) {
  return db.select(shown).from(invitations).where(and(eq(invitations.accountId, accountId), open)).orderBy(asc(invitations.email), asc(invitations.id));
}

export async function openInvitation(db: Db, accountId: string, id: string) {
  const [found] = await db.select(shown).from(invitations).where(and(eq(invitations.accountId, accountId), eq(invitations.id, id), open));
  return found;
}

/** The invitation behind a link that works, with who invites and where to. */
export async function invitationOfLink(db: Db, linkHash: string, now: number) {
  // across accounts: the link's secret tells the account, and whoever holds it belongs to none yet.
  const [found] = await db
    .select({ ...shown, accountId: invitations.accountId, organization: accounts.name, inviterGivenName: members.givenName, inviterFamilyName: members.familyName })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .innerJoin(members, eq(members.id, invitations.invitedBy))
    .where(and(eq(invitations.linkHash, linkHash), open, gt(invitations.expiresAt, now)));
  return found;
}

/** Uses a link up. False where it is used, withdrawn or expired: of two at once one does it, and the other waits for it. */
export async function markAccepted(tx: Tx, accountId: string, id: string, at: number): Promise<boolean> {
  const changed = await tx
    .update(invitations)
    .set({ acceptedAt: at })
    .where(and(eq(invitations.accountId, accountId), eq(invitations.id, id), open, gt(invitations.expiresAt, at)))
    .returning({ id: invitations.id });
  return changed.length === 1;
}

/** Takes that back within the same transaction, where the address turned out to be somebody's. */
export async function unmarkAccepted(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.update(invitations).set({ acceptedAt: null }).where(and(eq(invitations.accountId, accountId), eq(invitations.id, id)));
}

/** Withdraws open invitations: by what names them. Answers how many. */
export async function markWithdrawn(tx: Tx, accountId: string, which: { readonly id: string } | { readonly email: string } | { readonly invitedBy: string; readonly roles: readonly ('owner' | 'admin' | 'member')[] }, at: number): Promise<number> {
  const named =
    'id' in which
      ? eq(invitations.id, which.id)
      : 'email' in which
        ? eq(invitations.email, which.email)
        : and(eq(invitations.invitedBy, which.invitedBy), inArray(invitations.role, [...which.roles]));
  const changed = await tx.update(invitations).set({ withdrawnAt: at }).where(and(eq(invitations.accountId, accountId), named, open)).returning({ id: invitations.id });
  return changed.length;
}
