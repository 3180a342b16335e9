import 'server-only';
import type { Tx } from '@/db/connection';
import { removeUnusedFile } from '@/db/fax-files';
import { removeFax } from '@/db/faxes';
import { removeOutboxFax } from '@/db/outbox';
import { transaction } from '@/db/transaction';
import { removeStored } from './file-store';

/** Deletes a fax, and its files where no other fax has them; false where the member has no such fax. */
export function deleteFax(accountId: string, ownerId: string, id: string): Promise<boolean> {
  return deleteWithFiles(accountId, (tx) => removeFax(tx, accountId, ownerId, id));
}

/** Takes a fax out of the outbox before it is sent; false where the member has none there. */
export function deleteOutboxFax(accountId: string, ownerId: string, id: string): Promise<boolean> {
  return deleteWithFiles(accountId, (tx) => removeOutboxFax(tx, accountId, ownerId, id));
}

/** The bytes go after the commit: a transaction that fails must not have lost them. */
async function deleteWithFiles(accountId: string, remove: (tx: Tx) => Promise<readonly string[] | undefined>): Promise<boolean> {
  const unused: string[] = [];
  const found = await transaction(async (tx) => {
    const fileIds = await remove(tx);
    for (const fileId of [...new Set(fileIds)].sort()) if (await removeUnusedFile(tx, accountId, fileId)) unused.push(fileId);
    return fileIds !== undefined;
  });
  for (const fileId of unused) await removeStored(fileId);
  return found;
}
