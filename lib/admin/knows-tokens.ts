import 'server-only';
import { database } from '@/db/connection';
import { idsOfAccount } from '@/db/token-inventory';
import { transaction } from '@/db/transaction';
import type { Together } from '@/lib/domain/admin-revocation';
import type { Origin } from '@/lib/domain/audit-events';
import { recordNotThere, type Administrator } from './may-administer';

/** Whether all tokens that an admin named are the account's. No page of ours names others: the attempt is recorded and committed before anyone hears of it. */
export async function knowsTokens(admin: Administrator, which: Together, origin: Origin, now: number): Promise<boolean> {
  if (!('ids' in which)) return true;
  const known = await idsOfAccount(database(), admin.accountId, which.ids);
  const strange = which.ids.filter((id) => !known.has(id));
  if (strange.length === 0) return true;
  await transaction((tx) => recordNotThere(tx, admin, 'revoke-by-filter', strange.join(), origin, now));
  return false;
}
