import 'server-only';
import type { Member } from '@/db/members';
import type { Endpoint } from '@/lib/domain/endpoints';
import { isAdmin } from '@/lib/domain/roles';
import { findMember } from '@/lib/fax/find-member';
import type { HeldToken } from '@/lib/tokens/check-secret';
import type { ApiContext } from './context';

/** Whether a row is about one member, whom its path names. */
export function namesMember({ path }: Endpoint): boolean {
  return /\{(member_)?user_id\}/.test(path);
}

/**
 * The member whom a call is about, as they are now: `self` or a uid. A member may name only themselves, an admin any member of the account.
 * Undefined for anyone else and for nobody, which is answered alike.
 */
export function memberNamed(c: ApiContext): Promise<Member | undefined> {
  return memberFor(c.get('token'), c.req.param('member_user_id') ?? c.req.param('user_id') ?? 'self');
}

/** The same for a name that stands elsewhere: in what a proxy was asked for. */
export async function memberFor({ accountId, memberId, ownerRole }: HeldToken, named: string): Promise<Member | undefined> {
  const isSelf = named === 'self' || named === memberId;
  return isSelf || isAdmin(ownerRole) ? findMember(accountId, isSelf ? memberId : named) : undefined;
}
