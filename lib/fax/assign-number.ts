import 'server-only';
import { holdNumber, setAssigned } from '@/db/numbers';
import { transaction } from '@/db/transaction';
import { isAdmin } from '@/lib/domain/roles';
import { findMember } from './find-member';

/** Assigns a number to a member too; whoever has it keeps it. False where there is no such number or member. */
export async function assignNumber(accountId: string, number: string, memberId: string): Promise<boolean> {
  if (!(await findMember(accountId, memberId))) return false;
  return transaction(async (tx) => {
    const held = await holdNumber(tx, accountId, number);
    if (held && !held.assignedTo.includes(memberId)) await setAssigned(tx, accountId, held.id, [...held.assignedTo, memberId]);
    return held !== undefined;
  });
}

export type Unassignment = 'done' | 'not-there' | 'is-admin';

/** Takes a number from a member. From an admin it cannot be taken: they see every number of the account. */
export async function unassignNumber(accountId: string, number: string, memberId: string): Promise<Unassignment> {
  const member = await findMember(accountId, memberId);
  if (!member) return 'not-there';
  return transaction(async (tx) => {
    const held = await holdNumber(tx, accountId, number);
    if (!held) return 'not-there';
    if (isAdmin(member.role)) return 'is-admin';
    if (!held.assignedTo.includes(memberId)) return 'not-there';
    await setAssigned(tx, accountId, held.id, held.assignedTo.filter((assigned) => assigned !== memberId));
    return 'done';
  });
}
