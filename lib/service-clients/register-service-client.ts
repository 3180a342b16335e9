import 'server-only';
import { newId } from '@/db/ids';
import { insertServiceClient } from '@/db/service-clients';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';
import { checkName, type NameProblem } from '@/lib/domain/names';
import { PlainClientSecret, type ServiceClientRefusal } from '@/lib/domain/service-clients';
import { clientSecretHash } from './client-secret-hash';
import { refusalToManage, type ClientManager } from './may-manage';

export type RegisterServiceClientAnswer =
  | { readonly kind: 'registered'; readonly clientId: string; readonly secret: PlainClientSecret; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: ServiceClientRefusal }
  | { readonly kind: 'name-refused'; readonly problem: NameProblem };

/** Registers a program of the admin's account. The answer holds the secret, which exists nowhere else. */
export async function registerServiceClient(admin: ClientManager, typedName: string, origin: Origin, now: number): Promise<RegisterServiceClientAnswer> {
  const action = 'register-service-client';
  const reason = await refusalToManage(admin, action, origin, now);
  if (reason) return { kind: 'refused', reason };
  const checked = checkName(typedName);
  if ('problem' in checked) return { kind: 'name-refused', problem: checked.problem };
  const { accountId } = admin;
  const { name } = checked;
  const clientId = newId();
  const secret = PlainClientSecret.generate();
  await transaction(async (tx) => {
    await insertServiceClient(tx, { id: clientId, accountId, name, secretHash: clientSecretHash(secret), createdAt: now });
    const actor = { kind: 'member', memberId: admin.id } as const;
    await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authz_admin', action, clientId, name } });
  });
  return { kind: 'registered', clientId, secret, name };
}
