import 'server-only';
import type { Tx } from '@/db/connection';
import { countOwners, holdAccount, personOfAccount } from '@/db/member-admin';
import { transaction } from '@/db/transaction';
import { mayAdminister, type Administrator } from '@/lib/admin/may-administer';
import { recordManyAudits } from '@/lib/audit/record-audit';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import type { MemberAnswer } from '@/lib/domain/member-answers';
import { refusalToAdminister, type MemberAction, type MemberRefusal } from '@/lib/domain/member-rules';
import type { Role } from '@/lib/domain/roles';

export type ManagedMember = NonNullable<Awaited<ReturnType<typeof personOfAccount>>>;

/** What an admin's change of a member may answer, beside what any action may. */
export type ManageAnswer = Extract<MemberAnswer, { kind: 'done' | 'already' | 'refused' | 'not-found' }>;

/** What was done, with its audit events but for who did it and from where; or that there was nothing to do. */
export type Deed = { readonly kind: 'already' } | { readonly kind: 'done'; readonly facts: readonly AuditFact[]; readonly told?: { readonly tokens?: number; readonly sessions?: number } };

interface Asked {
  readonly admin: Administrator;
  readonly memberId: string;
  readonly action: MemberAction;
  /** The role to be given. */
  readonly to?: Role;
  readonly origin: Origin;
  readonly now: number;
}

/**
 * Changes a member of the admin's account, in one transaction that holds the account: of two changes at once the second decides on what the
 * first left, about the admin too. Whatever is refused is recorded; another account's member is "not found", the same as none.
 */
export async function manageMember(asked: Asked, perform: (tx: Tx, member: ManagedMember) => Promise<Deed>): Promise<ManageAnswer> {
  const { admin, memberId, action, to, origin, now } = asked;
  const { accountId } = admin;
  if (!(await mayAdminister(admin, action, memberId, origin, now))) return { kind: 'not-found' };
  return transaction(async (tx) => {
    await holdAccount(tx, accountId);
    const actor = await personOfAccount(tx, accountId, admin.id);
    const member = await personOfAccount(tx, accountId, memberId);
    const record = (facts: readonly AuditFact[]) => recordManyAudits(tx, accountId, facts.map((fact) => ({ at: now, actor: { kind: 'member', memberId: admin.id }, origin, fact })));
    const refuse = (reason: MemberRefusal | 'not-found') => record([{ type: 'authz_fail', action, reason, target: memberId.slice(0, 100) }]);
    // An admin who was shut out meanwhile administers nobody.
    if (!member || !actor?.active) {
      await refuse('not-found');
      return { kind: 'not-found' };
    }
    const reason = refusalToAdminister(actor, action, member, await countOwners(tx, accountId), to);
    if (reason) {
      await refuse(reason);
      return { kind: 'refused', reason };
    }
    const deed = await perform(tx, member);
    if (deed.kind === 'already') return deed;
    await record(deed.facts);
    return { kind: 'done', ...deed.told };
  });
}
