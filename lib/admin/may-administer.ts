import 'server-only';
import type { Tx } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AdminAction } from '@/lib/domain/admin-actions';
import type { Origin } from '@/lib/domain/audit-events';
import type { NameReader } from '@/lib/domain/person-name';
import { isAdmin, type Role } from '@/lib/domain/roles';

/** Who administers, as they stand now. */
export interface Administrator extends NameReader {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
}

/** Whether a member may act on the whole account. An attempt of who may not is recorded and committed before anyone hears of it. `target`: the path or id it was about. */
export async function mayAdminister(member: Administrator, action: AdminAction, target: string, origin: Origin, now: number): Promise<boolean> {
  if (isAdmin(member.role)) return true;
  const actor = { kind: 'member', memberId: member.id } as const;
  const fact = { type: 'authz_fail', action, reason: 'admins-only', target: target.slice(0, LONGEST_TARGET) } as const;
  await transaction((tx) => recordAudit(tx, member.accountId, { at: now, actor, origin, fact }));
  return false;
}

/** Records, before anyone hears of it, that an admin asked for what is not their account's, or not there. For a transaction that changes nothing else. */
export function recordNotThere(tx: Tx, { id: memberId, accountId }: Administrator, action: AdminAction, target: string, origin: Origin, now: number): Promise<void> {
  const fact = { type: 'authz_fail', action, reason: 'not-found', target: target.slice(0, LONGEST_TARGET) } as const;
  return recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId }, origin, fact });
}

/** Longest target that is kept, in UTF-16 units. */
const LONGEST_TARGET = 100;
