import 'server-only';
import { memberDetails } from '@/lib/domain/fax-bodies';
import { isAdmin } from '@/lib/domain/roles';
import { readMemberDetails, updateMemberDetails as update } from '@/lib/fax/member-details';
import { answered, done } from '../answered';
import { notFound, refuse } from '../answers';
import type { ApiContext } from '../context';
import { readBody } from '../read-body';

/** `GET /v3/accounts/self/member-details/{member_user_id}`: anybody's for an admin, their own for a member. */
export async function getMemberDetails(c: ApiContext): Promise<Response> {
  const { accountId, id } = c.get('member');
  const details = await readMemberDetails(accountId, id);
  return details ? answered(c, 'getMemberDetails', details) : notFound(c);
}

/** `PUT` of the same: a quota and a job title are an admin's to give. */
export async function updateMemberDetails(c: ApiContext): Promise<Response> {
  if (!isAdmin(c.get('token').ownerRole)) return refuse(c, 'admin-only', { token: c.get('token') });
  const { accountId, id } = c.get('member');
  const body = await readBody(c, memberDetails);
  if ('refused' in body) return body.refused;
  return (await update(accountId, id, body.input)) ? done(c, 'updateMemberDetails') : notFound(c);
}
