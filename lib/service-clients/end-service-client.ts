import 'server-only';
import { markClientEnded } from '@/db/service-clients';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';
import { withoutAnySecret } from '@/lib/domain/secret';
import type { ServiceClientRefusal } from '@/lib/domain/service-clients';
import { refusalToManage, type ClientManager } from './may-manage';

/** Longest id of an attempt that is kept, in UTF-16 units. */
const LONGEST_TARGET = 100;

export type EndServiceClientAnswer =
  | { readonly kind: 'ended'; readonly name: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: ServiceClientRefusal };

/** Ends a client for good: its next request is refused. One that is another account's, or ended already, is "not found", and the attempt is recorded. */
export async function endServiceClient(admin: ClientManager, clientId: string, origin: Origin, now: number): Promise<EndServiceClientAnswer> {
  const action = 'end-service-client';
  const reason = await refusalToManage(admin, action, origin, now);
  if (reason) return { kind: 'refused', reason };
  const { accountId } = admin;
  return transaction(async (tx) => {
    const name = await markClientEnded(tx, accountId, clientId, now);
    const actor = { kind: 'member', memberId: admin.id } as const;
    if (name === undefined) {
      await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authz_fail', action, reason: 'not-found', target: withoutAnySecret(clientId).slice(0, LONGEST_TARGET) } });
      return { kind: 'not-found' };
    }
    await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authz_admin', action, clientId, name } });
    return { kind: 'ended', name };
  });
}
