import 'server-only';
import { appendToChain, takeHead } from '@/db/audit';
import type { Tx } from '@/db/connection';
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
