import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { faxes, faxFiles, outbox } from './fax-tables';

export type FaxFile = Pick<typeof faxFiles.$inferSelect, 'id' | 'format' | 'pages' | 'bytes'>;

const projection = { id: faxFiles.id, format: faxFiles.format, pages: faxFiles.pages, bytes: faxFiles.bytes } as const;

export async function insertFaxFile(tx: Tx, file: typeof faxFiles.$inferInsert): Promise<void> {
  await tx.insert(faxFiles).values(file);
}

/** The files with these ids that a member uploaded, held until the transaction ends: who would remove one waits, and then finds it taken. */
export async function holdFiles(tx: Tx, accountId: string, ownerId: string, ids: readonly string[]): Promise<FaxFile[]> {
  const held: FaxFile[] = [];
  // One by one and in one order, so that two senders never wait for each other in a ring.
  for (const id of [...new Set(ids)].sort()) {
    const found = await tx
      .update(faxFiles)
      .set({ id })
      .where(and(eq(faxFiles.accountId, accountId), eq(faxFiles.ownerId, ownerId), eq(faxFiles.id, id)))
      .returning(projection);
    held.push(...found);
  }
  return held;
}

export async function markTaken(tx: Tx, accountId: string, ids: readonly string[], takenAt: number): Promise<void> {
  await tx.update(faxFiles).set({ takenAt }).where(and(eq(faxFiles.accountId, accountId), inArray(faxFiles.id, [...ids])));
}

/** The files of an account with these ids, whoever uploaded them. */
export function filesOfAccount(db: Db, accountId: string, ids: readonly string[]) {
  return db.select(projection).from(faxFiles).where(and(eq(faxFiles.accountId, accountId), inArray(faxFiles.id, [...ids])));
}

/** Removes a file's row unless a fax, sent or on its way, still has the file. Whether it was removed. */
export async function removeUnusedFile(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const own = and(eq(faxFiles.accountId, accountId), eq(faxFiles.id, id));
  // Held first: a fax that takes the file at this moment is then either seen below, or finds it gone.
  if ((await tx.update(faxFiles).set({ id }).where(own).returning({ id: faxFiles.id })).length === 0) return false;
  const holds = `%"${id}"%`;
  // The outbox first: a fax that is sent between the two queries is then found in the second.
  const inOutbox = await tx.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.accountId, accountId), sql`${outbox.fileIds} like ${holds}`)).limit(1);
  const inFaxes = await tx.select({ id: faxes.id }).from(faxes).where(and(eq(faxes.accountId, accountId), sql`${faxes.fileIds} like ${holds}`)).limit(1);
  if (inFaxes.length + inOutbox.length > 0) return false;
  await tx.delete(faxFiles).where(own);
  return true;
}
