import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { tokenStatus } from '@/lib/domain/token-status';

/** Every token of a member with its status, newest first, for tests of what became of them. */
export async function listTokens(member: { id: string; accountId: string }, now: number) {
  const records = await tokensOfMember(database(), member.accountId, member.id);
  return records.map((record) => ({ ...record, status: tokenStatus(record, now) }));
}
