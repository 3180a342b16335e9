import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount, type Member } from '@/db/members';

/** A member of an account by uid, or undefined where there is none. */
export function findMember(accountId: string, uid: string): Promise<Member | undefined> {
  return memberOfAccount(database(), accountId, uid);
}
