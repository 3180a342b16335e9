import 'server-only';
import type { Member } from '@/db/members';
import { isAdmin } from '@/lib/domain/roles';
import { findMember } from '@/lib/fax/find-member';
import type { ApiContext } from './context';

/**
 * The member that `{user_id}` names: `self` or a uid. A member may name only themselves, an admin any member of the account.
 * Undefined for anything else, which is answered like what does not exist; whether the uid exists, the query then tells.
 */
export function subjectOf(c: ApiContext): string | undefined {
  const token = c.get('token');
  const named = c.req.param('user_id');
  if (named === undefined || named === 'self' || named === token.memberId) return token.memberId;
  return isAdmin(token.ownerRole) ? named : undefined;
}

/** The member whom a call is about, as they are now; undefined for whom the caller may not name, and for nobody. */
export async function memberNamed(c: ApiContext): Promise<Member | undefined> {
  const subject = subjectOf(c);
  return subject === undefined ? undefined : findMember(c.get('token').accountId, subject);
}
