import 'server-only';
import type { Tx } from '@/db/connection';
import { hasInvitation, insertInvitation, markWithdrawn } from '@/db/invitations';
import { holdAccount, personByEmail, personOfAccount } from '@/db/member-admin';
import { transaction } from '@/db/transaction';
import { mayAdminister, type Administrator } from '@/lib/admin/may-administer';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import { INVITATION_DAYS, PlainInvitationSecret } from '@/lib/domain/invitation-secret';
import { rolesToGive } from '@/lib/domain/member-rules';
import type { Role } from '@/lib/domain/roles';
import { invitationIdOf, linkHash } from './link-hash';

interface Wanted {
  /** Normalised, each once. */
  readonly emails: readonly string[];
  readonly role: Role;
  /** One rendering of the form: its second use invites nobody. */
  readonly submissionId: string;
}

type Invitation = { readonly kind: 'invited'; readonly email: string; readonly secret: PlainInvitationSecret; readonly id: string } | { readonly kind: 'invited-before' | 'member' | 'deactivated'; readonly email: string };

export type InviteMembersAnswer = { readonly kind: 'invited'; readonly invitations: readonly Invitation[] } | { readonly kind: 'not-found' };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Invites people to the admin's account. The answer holds each link's secret, which exists nowhere else; an earlier link of the same address stops.
 * Whether an address signs in to another account is not asked here and not told: only who opens the link learns that it cannot be used.
 */
export async function inviteMembers(admin: Administrator, wanted: Wanted, origin: Origin, now: number): Promise<InviteMembersAnswer> {
  const action = 'invite-members';
  const { accountId } = admin;
  if (!(await mayAdminister(admin, action, wanted.role, origin, now))) return { kind: 'not-found' };
  return transaction(async (tx) => {
    await holdAccount(tx, accountId);
    const actor = await personOfAccount(tx, accountId, admin.id);
    const record = (fact: AuditFact) => recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId: admin.id }, origin, fact });
    if (!actor?.active || !rolesToGive(actor.role).includes(wanted.role)) {
      await record({ type: 'authz_fail', action, reason: 'owners-only', target: wanted.role });
      return { kind: 'not-found' };
    }
    const invitations: Invitation[] = [];
    for (const email of wanted.emails) invitations.push(await invite(tx, admin, email, wanted, now));
    const invitationIds = invitations.flatMap((one) => (one.kind === 'invited' ? [one.id] : []));
    if (invitationIds.length > 0) await record({ type: 'authz_admin', action, invitationIds, role: wanted.role });
    return { kind: 'invited', invitations };
  });
}

async function invite(tx: Tx, { id: invitedBy, accountId }: Administrator, email: string, { role, submissionId }: Wanted, now: number): Promise<Invitation> {
  const member = await personByEmail(tx, accountId, email);
  if (member) return { kind: member.active ? 'member' : 'deactivated', email };
  const id = invitationIdOf(accountId, submissionId, email);
  if (await hasInvitation(tx, accountId, id)) return { kind: 'invited-before', email };
  await markWithdrawn(tx, accountId, { email }, now);
  const secret = PlainInvitationSecret.generate();
  await insertInvitation(tx, { id, accountId, email, role, linkHash: linkHash(secret), invitedBy, createdAt: now, expiresAt: now + INVITATION_DAYS * DAY_MS });
  return { kind: 'invited', email, secret, id };
}
