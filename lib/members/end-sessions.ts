import 'server-only';
import { endSessionsOfMember } from '@/db/sessions';
import type { Administrator } from '@/lib/admin/may-administer';
import type { Origin } from '@/lib/domain/audit-events';
import { manageMember, type ManageAnswer } from './manage-member';

/** Signs a member of the admin's account out everywhere. Their next request leads to the sign-in page. */
export function endSessionsOf(admin: Administrator, memberId: string, origin: Origin, now: number): Promise<ManageAnswer> {
  const { accountId } = admin;
  return manageMember({ admin, memberId, action: 'end-sessions', origin, now }, async (tx) => {
    const sessionIds = await endSessionsOfMember(tx, accountId, memberId, now);
    if (sessionIds.length === 0) return { kind: 'already' };
    return { kind: 'done', facts: [{ type: 'session_expired', memberId, sessionIds, reason: 'by-admin' }], told: { sessions: sessionIds.length } };
  });
}
