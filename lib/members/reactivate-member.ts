import 'server-only';
import { setDeactivated } from '@/db/member-admin';
import type { Administrator } from '@/lib/admin/may-administer';
import type { Origin } from '@/lib/domain/audit-events';
import { endTokensOfLeaver } from './end-tokens';
import { manageMember, type ManageAnswer } from './manage-member';

/**
 * Lets a deactivated member of the admin's account in again, with the password they had. It revives no token: one that was never revoked, because
 * it was generated in the very moment of the deactivation, is revoked now.
 */
export function reactivateMember(admin: Administrator, memberId: string, origin: Origin, now: number): Promise<ManageAnswer> {
  const { accountId } = admin;
  return manageMember({ admin, memberId, action: 'reactivate-member', origin, now }, async (tx, member) => {
    if (member.active) return { kind: 'already' };
    await setDeactivated(tx, accountId, memberId, null);
    const revoked = await endTokensOfLeaver(tx, { accountId, id: memberId }, admin.id, now);
    const facts = [...revoked, { type: 'authz_admin', action: 'reactivate-member', memberId, tokens: revoked.length } as const];
    return { kind: 'done', facts };
  });
}
