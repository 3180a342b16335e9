import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { removeUnusedFile } from './fax-files';
import { faxFiles } from './fax-tables';

/** Uploads that no fax took until this moment, the oldest first. */
export function unsentFiles(db: Db, uploadedUntil: number, limit: number) {
  // across accounts: the clockwork serves them all, and writes by account.
  return db
    .select({ accountId: faxFiles.accountId, id: faxFiles.id })
    .from(faxFiles)
    .where(and(isNull(faxFiles.takenAt), lte(faxFiles.createdAt, uploadedUntil)))
    .orderBy(asc(faxFiles.createdAt), asc(faxFiles.id))
    .limit(limit);
}

/**
 * Removes the row of such an upload; of several processes one gets it. Whether it was removed: a file that a fax has after all,
 * as one from before this was noted down, stays and is not asked about again.
 */
export async function removeUnsentFile(tx: Tx, accountId: string, id: string, uploadedUntil: number): Promise<boolean> {
  const claimed = await tx
    .update(faxFiles)
    .set({ takenAt: uploadedUntil })
    .where(and(eq(faxFiles.accountId, accountId), eq(faxFiles.id, id), isNull(faxFiles.takenAt), lte(faxFiles.createdAt, uploadedUntil)))
    .returning({ id: faxFiles.id });
  return claimed.length > 0 && removeUnusedFile(tx, accountId, id);
}

/** Which of these ids are files of anybody's. */
export async function knownFiles(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  // across accounts: bytes in the data folder do not say whose they are.
  const known = await db.select({ id: faxFiles.id }).from(faxFiles).where(inArray(faxFiles.id, [...ids]));
  return new Set(known.map(({ id }) => id));
}
