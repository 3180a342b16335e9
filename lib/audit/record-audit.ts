import 'server-only';
import { appendToChain, takeHead } from '@/db/audit';
import type { Tx } from '@/db/connection';
import { breathe } from '@/db/transaction';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { chained } from './chain';

/**
 * Appends events to an account's chain. The last statements of the transaction of what they record:
 * from here to its end nobody else can append to the same chain.
 */
export async function recordAudit(tx: Tx, accountId: string, ...events: readonly AuditEvent[]): Promise<void> {
  const head = await takeHead(tx, accountId);
  await appendToChain(tx, accountId, chained(head, accountId, events));
}

/** Events that are appended at once: more would hold the event loop for long. */
const PART = 100;

/** The same for very many events: in parts of one chain, between which the event loop turns. */
export async function recordManyAudits(tx: Tx, accountId: string, events: readonly AuditEvent[]): Promise<void> {
  let head = await takeHead(tx, accountId);
  for (let start = 0; start < events.length; start += PART) {
    const links = chained(head, accountId, events.slice(start, start + PART));
    await appendToChain(tx, accountId, links);
    head = links.at(-1) ?? head;
    await breathe();
  }
}
