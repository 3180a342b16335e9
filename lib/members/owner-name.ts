import 'server-only';
import { database } from '@/db/connection';
import { ownerOfAccount } from '@/db/members';
import { personName, type NameReader } from '@/lib/domain/person-name';

/** The name of the owner of a reader's account, whom pages name as the one to ask. Empty where there is none. */
export async function ownerName({ accountId, reads }: NameReader & { readonly accountId: string }): Promise<string> {
  const owner = await ownerOfAccount(database(), accountId);
  return owner ? personName(owner, reads) : '';
}
