import 'server-only';
import { changeFax } from '@/db/faxes';
import { transaction } from '@/db/transaction';

/** Changes a fax's comment and whether it was read; false where the member has no such fax. */
export function updateFax(accountId: string, ownerId: string, id: string, changes: { comment: string; isRead: boolean }, now: number): Promise<boolean> {
  return transaction((tx) => changeFax(tx, accountId, ownerId, id, { ...changes, updatedAt: now }));
}
