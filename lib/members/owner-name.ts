import 'server-only';
import { database } from '@/db/connection';
import { ownerOfAccount } from '@/db/members';

/** The name of the account's owner, whom pages name as the one to ask. Empty where there is none. */
export async function ownerName(accountId: string): Promise<string> {
  const owner = await ownerOfAccount(database(), accountId);
  return owner ? `${owner.givenName} ${owner.familyName}` : '';
}
