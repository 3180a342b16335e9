import 'server-only';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin, ServiceClientAction } from '@/lib/domain/audit-events';
import { isAdmin, planHasTokens, type Plan, type Role } from '@/lib/domain/roles';
import type { ServiceClientRefusal } from '@/lib/domain/service-clients';

/** The member who manages clients, as they stand now. */
export interface ClientManager {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly plan: Plan;
}

/** Why a member may not do this, recorded and committed before anyone hears of it; undefined where they may. */
export async function refusalToManage(member: ClientManager, action: ServiceClientAction, origin: Origin, now: number): Promise<ServiceClientRefusal | undefined> {
  const reason = refusalFor(member, action);
  if (!reason) return undefined;
  const actor = { kind: 'member', memberId: member.id } as const;
  await transaction((tx) => recordAudit(tx, member.accountId, { at: now, actor, origin, fact: { type: 'authz_fail', action, reason } }));
  return reason;
}

/** A client may be ended on any plan: what is registered must be stoppable. */
function refusalFor({ role, plan }: ClientManager, action: ServiceClientAction): ServiceClientRefusal | undefined {
  if (!isAdmin(role)) return 'admins-only';
  return action === 'register-service-client' && !planHasTokens(plan) ? 'plan-without-tokens' : undefined;
}
