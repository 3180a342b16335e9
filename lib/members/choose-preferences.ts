import 'server-only';
import { setPreferences } from '@/db/members';
import { transaction } from '@/db/transaction';
import type { Preferences } from '@/lib/domain/preferences';

/** Keeps how a member wants to read: what is named is changed, what is not stays. */
export async function choosePreferences(member: { readonly id: string; readonly accountId: string }, changes: Partial<Preferences>): Promise<void> {
  await transaction((tx) => setPreferences(tx, member.accountId, member.id, changes));
}
