import 'server-only';
import { insertServiceClient } from '@/db/service-clients';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';
import { checkName, type NameProblem } from '@/lib/domain/names';
import { PlainClientSecret, type ServiceClientRefusal } from '@/lib/domain/service-clients';
import { clientIdOf } from './client-id';
import { clientSecretHash } from './client-secret-hash';
import { refusalToManage, type ClientManager } from './may-manage';

interface Wanted {
  readonly name: string;
  /** One rendering of the form: its second use registers nothing. */
  readonly submissionId: string;
}

export type RegisterServiceClientAnswer =
  | { readonly kind: 'registered'; readonly clientId: string; readonly secret: PlainClientSecret; readonly name: string }
  | { readonly kind: 'already-registered' }
  | { readonly kind: 'refused'; readonly reason: ServiceClientRefusal }
  | { readonly kind: 'name-refused'; readonly problem: NameProblem };

/** Registers a program of the admin's account. The answer holds the secret, which exists nowhere else. A second use of the same submission registers nothing. */
export async function registerServiceClient(admin: ClientManager, wanted: Wanted, origin: Origin, now: number): Promise<RegisterServiceClientAnswer> {
  const action = 'register-service-client';
  const reason = await refusalToManage(admin, action, origin, now);
  if (reason) return { kind: 'refused', reason };
  const checked = checkName(wanted.name);
  if ('problem' in checked) return { kind: 'name-refused', problem: checked.problem };
  const { accountId } = admin;
  const { name } = checked;
  const clientId = clientIdOf(accountId, wanted.submissionId);
  const secret = PlainClientSecret.generate();
  const added = await transaction(async (tx) => {
    const isNew = await insertServiceClient(tx, { id: clientId, accountId, name, secretHash: clientSecretHash(secret), createdAt: now });
    if (!isNew) return false;
    const actor = { kind: 'member', memberId: admin.id } as const;
    await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authz_admin', action, clientId, name } });
    return true;
  });
  return added ? { kind: 'registered', clientId, secret, name } : { kind: 'already-registered' };
}
