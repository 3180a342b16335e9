import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { faxes, faxFiles, outbox } from './fax-tables';

export type FaxFile = Pick<typeof faxFiles.$inferSelect, 'id' | 'format' | 'pages' | 'bytes'>;

const projection = { id: faxFiles.id, format: faxFiles.format, pages: faxFiles.pages, bytes: faxFiles.bytes } as const;

export async function insertFaxFile(tx: Tx, file: typeof faxFiles.$inferInsert): Promise<void> {
  await tx.insert(faxFiles).values(file);
}

/** The files with these ids that a member uploaded. */
export function filesOfMember(db: Db, accountId: string, ownerId: string, ids: readonly string[]) {
  return db
    .select(projection)
    .from(faxFiles)
    .where(and(eq(faxFiles.accountId, accountId), eq(faxFiles.ownerId, ownerId), inArray(faxFiles.id, [...ids])));
}

/** The files of an account with these ids, whoever uploaded them. */
export function filesOfAccount(db: Db, accountId: string, ids: readonly string[]) {
  return db.select(projection).from(faxFiles).where(and(eq(faxFiles.accountId, accountId), inArray(faxFiles.id, [...ids])));
}

/** Removes a file's row unless a fax, sent or on its way, still has the file. Whether it was removed. */
export async function removeUnusedFile(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const holds = `%"${id}"%`;
  const inFaxes = await tx.select({ id: faxes.id }).from(faxes).where(and(eq(faxes.accountId, accountId), sql`${faxes.fileIds} like ${holds}`)).limit(1);
  const inOutbox = await tx.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.accountId, accountId), sql`${outbox.fileIds} like ${holds}`)).limit(1);
  if (inFaxes.length + inOutbox.length > 0) return false;
  await tx.delete(faxFiles).where(and(eq(faxFiles.accountId, accountId), eq(faxFiles.id, id)));
  return true;
}
