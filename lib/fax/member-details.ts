import 'server-only';
import { database } from '@/db/connection';
import { setMemberSettings, settingsOfMember } from '@/db/member-settings';
import { transaction } from '@/db/transaction';
import type { MemberDetails } from '@/lib/domain/fax-bodies';
import { findMember } from './find-member';

/** A member's quota and job title, as the Fax.Plus API shows them: what is not set is left out. */
export async function readMemberDetails(accountId: string, memberId: string): Promise<MemberDetails | undefined> {
  if (!(await findMember(accountId, memberId))) return undefined;
  const { quota, jobTitle } = await settingsOfMember(database(), accountId, memberId);
  return { ...(quota !== null && { quota }), ...(jobTitle !== null && { role: jobTitle }) };
}

/** Changes what is given and leaves the rest; false where there is no such member. */
export async function updateMemberDetails(accountId: string, memberId: string, { quota, role }: MemberDetails): Promise<boolean> {
  if (!(await findMember(accountId, memberId))) return false;
  const changes = { ...(quota !== undefined && { quota }), ...(role !== undefined && { jobTitle: role }) };
  if (Object.keys(changes).length > 0) await transaction((tx) => setMemberSettings(tx, accountId, memberId, changes));
  return true;
}
