import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { auditEvents, auditHeads } from './audit-tables';

export type StoredAuditEvent = typeof auditEvents.$inferSelect;

/** The end of a chain: the number and hash of its last event. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first event of a chain is chained to. */
export const EMPTY_HEAD: ChainHead = { seq: 0, hash: '' };

/** Takes the account's head row, which makes everyone else who appends to this chain wait for the end of the transaction. */
export async function takeHead(tx: Tx, accountId: string): Promise<ChainHead> {
  const [head] = await tx
    .insert(auditHeads)
    .values({ accountId, ...EMPTY_HEAD })
    .onConflictDoUpdate({ target: auditHeads.accountId, set: { seq: sql`${auditHeads.seq}` } })
    .returning({ seq: auditHeads.seq, hash: auditHeads.hash });
  if (!head) throw new Error('The head of an audit chain could not be taken.');
  return head;
}

/** Appends events and moves the head to the last of them. */
export async function appendToChain(tx: Tx, accountId: string, events: readonly (Omit<StoredAuditEvent, 'accountId'>)[]): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  await tx.insert(auditEvents).values(events.map((event) => ({ accountId, ...event })));
  await tx.update(auditHeads).set({ seq: last.seq, hash: last.hash }).where(eq(auditHeads.accountId, accountId));
}

/** A stretch of a chain in its order, from after a number. */
export function chainAfter(db: Db, accountId: string, seq: number, most: number): PromiseLike<StoredAuditEvent[]> {
  return db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), gt(auditEvents.seq, seq)))
    .orderBy(asc(auditEvents.seq))
    .limit(most);
}

/** A token's events, the newest first. */
export function eventsOfToken(db: Db, accountId: string, tokenId: string, most: number): PromiseLike<{ seq: number; text: string }[]> {
  return db
    .select({ seq: auditEvents.seq, text: auditEvents.text })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), eq(auditEvents.tokenId, tokenId)))
    .orderBy(desc(auditEvents.seq))
    .limit(most);
}

/** The last changes of an account's policy, the newest first. No text of people's own can hold what is looked for: JSON escapes its quotes. */
export function policyChanges(db: Db, accountId: string, most: number): PromiseLike<{ seq: number; at: number; memberId: string | null; text: string }[]> {
  return db
    .select({ seq: auditEvents.seq, at: auditEvents.at, memberId: auditEvents.memberId, text: auditEvents.text })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), eq(auditEvents.type, 'authz_admin'), sql`${auditEvents.text} like '%"action":"change-policy"%'`))
    .orderBy(desc(auditEvents.seq))
    .limit(most);
}

export async function headOf(db: Db, accountId: string): Promise<ChainHead> {
  const [head] = await db.select({ seq: auditHeads.seq, hash: auditHeads.hash }).from(auditHeads).where(eq(auditHeads.accountId, accountId));
  return head ?? EMPTY_HEAD;
}
