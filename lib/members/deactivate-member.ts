import 'server-only';
import { markWithdrawn } from '@/db/invitations';
import { setDeactivated } from '@/db/member-admin';
import { endSessionsOfMember } from '@/db/sessions';
import type { Administrator } from '@/lib/admin/may-administer';
import type { Origin } from '@/lib/domain/audit-events';
import { roles } from '@/lib/domain/roles';
import { endTokensOfLeaver } from './end-tokens';
import { manageMember, type ManageAnswer } from './manage-member';

/** Lets a member of the admin's account in no more: their tokens are revoked, their sessions end, the invitations they made are withdrawn, all at once. */
export function deactivateMember(admin: Administrator, memberId: string, origin: Origin, now: number): Promise<ManageAnswer> {
  const { accountId } = admin;
  return manageMember({ admin, memberId, action: 'deactivate-member', origin, now }, async (tx, member) => {
    if (!member.active) return { kind: 'already' };
    await setDeactivated(tx, accountId, memberId, now);
    const revoked = await endTokensOfLeaver(tx, { accountId, id: memberId }, admin.id, now);
    const sessionIds = await endSessionsOfMember(tx, accountId, memberId, now);
    const invitations = await markWithdrawn(tx, accountId, { invitedBy: memberId, roles }, now);
    const ended = sessionIds.length === 0 ? [] : [{ type: 'session_expired', memberId, sessionIds, reason: 'member-deactivated' } as const];
    const tokens = revoked.length;
    const facts = [...revoked, ...ended, { type: 'authz_admin', action: 'deactivate-member', memberId, tokens, invitations } as const];
    return { kind: 'done', facts, told: { tokens, sessions: sessionIds.length } };
  });
}
