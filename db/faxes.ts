import { and, desc, eq, gte, lte } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { faxes } from './fax-tables';

export type Fax = Omit<typeof faxes.$inferSelect, 'accountId'>;
export type NewFax = typeof faxes.$inferInsert;

/** What a list of faxes is narrowed to. Moments are compared with the fax's start. */
export interface FaxFilter {
  readonly direction?: Fax['direction'];
  readonly isSpam?: boolean;
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

const projection = {
  id: faxes.id,
  ownerId: faxes.ownerId,
  direction: faxes.direction,
  fromNumber: faxes.fromNumber,
  toNumber: faxes.toNumber,
  fileIds: faxes.fileIds,
  pages: faxes.pages,
  cost: faxes.cost,
  status: faxes.status,
  description: faxes.description,
  comment: faxes.comment,
  isRead: faxes.isRead,
  isSpam: faxes.isSpam,
  maxRetry: faxes.maxRetry,
  retryDelay: faxes.retryDelay,
  coverPage: faxes.coverPage,
  duration: faxes.duration,
  scheduledAt: faxes.scheduledAt,
  submittedAt: faxes.submittedAt,
  startedAt: faxes.startedAt,
  updatedAt: faxes.updatedAt,
} as const;

export async function insertFax(tx: Tx, fax: NewFax): Promise<void> {
  await tx.insert(faxes).values(fax);
}

/** A member's faxes, the newest first. */
export function faxesOfMember(db: Db, accountId: string, ownerId: string, { direction, isSpam, after, before, limit }: FaxFilter) {
  return db
    .select(projection)
    .from(faxes)
    .where(
      and(
        eq(faxes.accountId, accountId),
        eq(faxes.ownerId, ownerId),
        direction && eq(faxes.direction, direction),
        isSpam === undefined ? undefined : eq(faxes.isSpam, isSpam),
        after === undefined ? undefined : gte(faxes.startedAt, after),
        before === undefined ? undefined : lte(faxes.startedAt, before),
      ),
    )
    .orderBy(desc(faxes.startedAt), desc(faxes.id))
    .limit(limit);
}

export async function faxOfMember(db: Db, accountId: string, ownerId: string, id: string) {
  const found = await db
    .select(projection)
    .from(faxes)
    .where(and(eq(faxes.accountId, accountId), eq(faxes.ownerId, ownerId), eq(faxes.id, id)));
  return found[0];
}

/** Whether there was such a fax of the member's. */
export async function changeFax(tx: Tx, accountId: string, ownerId: string, id: string, changes: Pick<NewFax, 'comment' | 'isRead' | 'updatedAt'>): Promise<boolean> {
  const changed = await tx
    .update(faxes)
    .set(changes)
    .where(and(eq(faxes.accountId, accountId), eq(faxes.ownerId, ownerId), eq(faxes.id, id)))
    .returning({ id: faxes.id });
  return changed.length > 0;
}

/** Removes a fax of the member's, and answers with its files; undefined where there is none. */
export async function removeFax(tx: Tx, accountId: string, ownerId: string, id: string): Promise<readonly string[] | undefined> {
  const removed = await tx
    .delete(faxes)
    .where(and(eq(faxes.accountId, accountId), eq(faxes.ownerId, ownerId), eq(faxes.id, id)))
    .returning({ fileIds: faxes.fileIds });
  return removed[0]?.fileIds;
}
