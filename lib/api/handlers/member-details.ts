import 'server-only';
import { memberDetails } from '@/lib/domain/fax-bodies';
import { isAdmin } from '@/lib/domain/roles';
import { readMemberDetails, updateMemberDetails as update } from '@/lib/fax/member-details';
import { notFound, refuse } from '../answers';
import type { ApiContext } from '../context';
import { readBody } from '../read-body';

/** `GET /v3/accounts/self/member-details/{member_user_id}`: anybody's for an admin, their own for a member. */
export async function getMemberDetails(c: ApiContext): Promise<Response> {
  const { accountId, memberId, ownerRole } = c.get('token');
  const named = memberUid(c);
  const details = isAdmin(ownerRole) || named === memberId ? await readMemberDetails(accountId, named) : undefined;
  return details ? c.json(details) : notFound(c);
}

/** `PUT` of the same: a quota and a job title are an admin's to give. */
export async function updateMemberDetails(c: ApiContext): Promise<Response> {
  const { accountId, memberId, ownerRole } = c.get('token');
  // Whom a member may not name is not there for them; only of themselves is there something to refuse.
  if (!isAdmin(ownerRole)) return memberUid(c) === memberId ? refuse(c, 'admin-only') : notFound(c);
  const body = await readBody(c, memberDetails);
  if ('refused' in body) return body.refused;
  return (await update(accountId, memberUid(c), body.input)) ? c.body(null, 204) : notFound(c);
}

function memberUid(c: ApiContext): string {
  const named = c.req.param('member_user_id') ?? '';
  return named === 'self' ? c.get('token').memberId : named;
}
