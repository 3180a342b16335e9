import 'server-only';
import { markRefusal } from '@/db/refusal-marks';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { tellRefusal } from '@/lib/notices/tell-use';
import type { Refusal } from './recorder';

/**
 * Puts each token's first refusal per reason and hour into its account's audit chain, whichever process saw it first.
 * What is through leaves the map; where the database is busy the rest stays for the next time.
 */
export async function recordRefusals(refusals: Map<string, Refusal>): Promise<void> {
  const waiting = [...refusals];
  for (const accountId of [...new Set(waiting.map(([, refusal]) => refusal.accountId))].sort()) {
    const ofAccount = waiting.filter(([, refusal]) => refusal.accountId === accountId);
    await transaction(async (tx) => {
      const first: AuditEvent[] = [];
      for (const [, { event, ...mark }] of ofAccount) {
        if (!(await markRefusal(tx, mark))) continue;
        await tellRefusal(tx, mark, event);
        first.push(event);
      }
      if (first.length > 0) await recordAudit(tx, accountId, ...first);
    });
    for (const [key] of ofAccount) refusals.delete(key);
  }
}
