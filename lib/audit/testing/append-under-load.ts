import { headOf } from '@/db/audit';
import { database } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent } from '@/lib/domain/audit-events';

/** Transactions in flight at once, of one module copy. */
const AT_ONCE = 12;
const UNDONE_EVERY = 5;

export interface Load {
  readonly appended: number;
  readonly undone: number;
  readonly busy: number;
  readonly reads: number;
  readonly longestTransactionMs: number;
}

/** Appends to one chain until a time, a fifth of it undone, and reads between. Bundled twice and run by db/two-processes.test.ts. */
export async function appendUntil(accountId: string, until: number): Promise<Load> {
  const load = { appended: 0, undone: 0, busy: 0, reads: 0, longestTransactionMs: 0 };
  let begun = 0;
  const one = async () => {
    while (Date.now() < until) {
      const at = (begun += 1);
      const since = performance.now();
      await append(accountId, at % UNDONE_EVERY === 0).then(
        () => (load.appended += 1),
        (error: unknown) => (isBusy(error) ? (load.busy += 1) : (load.undone += expected(error))),
      );
      load.longestTransactionMs = Math.max(load.longestTransactionMs, performance.now() - since);
      await headOf(database(), accountId);
      load.reads += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return load;
}

async function append(accountId: string, isUndone: boolean): Promise<void> {
  await transaction(async (tx) => {
    await recordAudit(tx, accountId, event());
    if (isUndone) throw new Error('undone');
  });
}

function expected(error: unknown): 1 {
  if (error instanceof Error && error.message === 'undone') return 1;
  throw error;
}

function event(): AuditEvent {
  const origin = { address: '192.0.2.1', client: 'load', requestId: 'none' };
  return { at: Date.now(), actor: { kind: 'system' }, origin, fact: { type: 'authn_login_fail', memberId: null, emailKey: 'load' } };
}
