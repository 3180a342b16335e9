import 'server-only';
import type { Tx } from '@/db/connection';
import { breathe } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent } from '@/lib/domain/audit-events';

/** Events that are written before the event loop turns. */
const AT_ONCE = 250;

/** Appends many events to an account's chain, as the last act of a transaction, and lets the event loop turn in between. */
export async function recordInParts(tx: Tx, accountId: string, events: readonly AuditEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += AT_ONCE) {
    if (start > 0) await breathe();
    await recordAudit(tx, accountId, ...events.slice(start, start + AT_ONCE));
  }
}
