import { lt } from 'drizzle-orm';
import type { Tx } from './connection';
import { refusalMarks } from './usage-tables';

export type RefusalMark = typeof refusalMarks.$inferInsert;

/** Marks a token's refusal for a reason in an hour. True for the first of them, whichever process saw it. */
export async function markRefusal(tx: Tx, mark: RefusalMark): Promise<boolean> {
  return (await tx.insert(refusalMarks).values(mark).onConflictDoNothing().returning({ tokenId: refusalMarks.tokenId })).length > 0;
}

/** Forgets the marks of hours before one: they say only what an hour saw first. */
export async function forgetRefusalMarks(tx: Tx, beforeHour: number): Promise<void> {
  // across accounts: old marks say nothing about anyone.
  await tx.delete(refusalMarks).where(lt(refusalMarks.hour, beforeHour));
}
