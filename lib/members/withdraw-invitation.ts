import 'server-only';
import { markWithdrawn, openInvitation } from '@/db/invitations';
import { transaction } from '@/db/transaction';
import { mayAdminister, type Administrator } from '@/lib/admin/may-administer';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import { rolesToGive } from '@/lib/domain/member-rules';

export type WithdrawAnswer = { readonly kind: 'done' | 'not-found' } | { readonly kind: 'refused'; readonly reason: 'owners-only' };

/** Stops an invitation's link. One that was used, withdrawn before or is another account's is "not found"; one to be an owner is the owners' to withdraw. */
export async function withdrawInvitation(admin: Administrator, invitationId: string, origin: Origin, now: number): Promise<WithdrawAnswer> {
  const action = 'withdraw-invitation';
  const { accountId } = admin;
  if (!(await mayAdminister(admin, action, invitationId, origin, now))) return { kind: 'not-found' };
  return transaction(async (tx) => {
    const record = (fact: AuditFact) => recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId: admin.id }, origin, fact });
    const invitation = await openInvitation(tx, accountId, invitationId);
    const reason = !invitation ? 'not-found' : rolesToGive(admin.role).includes(invitation.role) ? undefined : 'owners-only';
    if (reason) {
      await record({ type: 'authz_fail', action, reason, target: invitationId.slice(0, 100) });
      return reason === 'not-found' ? { kind: 'not-found' } : { kind: 'refused', reason };
    }
    if ((await markWithdrawn(tx, accountId, { id: invitationId }, now)) === 0) return { kind: 'not-found' };
    await record({ type: 'authz_admin', action, invitationId });
    return { kind: 'done' };
  });
}
