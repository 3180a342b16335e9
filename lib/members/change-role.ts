import 'server-only';
import { markWithdrawn } from '@/db/invitations';
import { setRole } from '@/db/member-admin';
import type { Administrator } from '@/lib/admin/may-administer';
import type { Origin } from '@/lib/domain/audit-events';
import { rolesToGive } from '@/lib/domain/member-rules';
import { roles, type Role } from '@/lib/domain/roles';
import { manageMember, type ManageAnswer } from './manage-member';

/** Gives a member of the admin's account another role. Whoever may no longer give a role takes back the invitations that give it. */
export function changeRole(admin: Administrator, memberId: string, to: Role, origin: Origin, now: number): Promise<ManageAnswer> {
  const { accountId } = admin;
  return manageMember({ admin, memberId, action: 'change-role', to, origin, now }, async (tx, member) => {
    if (!member.active || member.role === to) return { kind: 'already' };
    await setRole(tx, accountId, memberId, to);
    await markWithdrawn(tx, accountId, { invitedBy: memberId, roles: roles.filter((role) => !rolesToGive(to).includes(role)) }, now);
    return { kind: 'done', facts: [{ type: 'authz_admin', action: 'change-role', memberId, from: member.role, to }] };
  });
}
