import 'server-only';
import { database } from '@/db/connection';
import { numbersOfAccount, type FaxNumber } from '@/db/numbers';
import type { number as numberAnswer } from '@/lib/domain/answers/number';
import type { Wire } from '@/lib/domain/wire';
import { wireDate } from '@/lib/domain/wire-dates';

/** Fax numbers as the Fax.Plus API shows them: an admin sees every purchased one, a member those assigned to them. */
export async function readNumbers(accountId: string, memberId: string, seesAll: boolean) {
  const numbers = await numbersOfAccount(database(), accountId);
  return numbers.filter(({ assignedTo }) => seesAll || assignedTo.includes(memberId)).map(wireNumber);
}

/** One of those numbers, or undefined where it is not among them. */
export async function readNumber(accountId: string, memberId: string, seesAll: boolean, wanted: string) {
  const numbers = await readNumbers(accountId, memberId, seesAll);
  return numbers.find(({ number }) => number === wanted);
}

export function wireNumber(number: FaxNumber): Wire<typeof numberAnswer> {
  return {
    id: number.id,
    number: number.number,
    owner_id: number.ownerId,
    assigned_to: number.assignedTo,
    status: number.status,
    is_canceled: number.isCanceled,
    acquired_date: wireDate(number.acquiredAt),
    expiration_date: number.expiresAt === null ? null : wireDate(number.expiresAt),
    notifications: [{ type: 'receive_fax', email: true, push_notification: true }],
  };
}
