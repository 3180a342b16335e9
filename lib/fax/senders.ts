import 'server-only';
import { database } from '@/db/connection';
import type { Member } from '@/db/members';
import { numbersOfAccount } from '@/db/numbers';
import { isAdmin } from '@/lib/domain/roles';

/**
 * The numbers that a fax's `from` names, several separated by commas, or `no_number`. Undefined unless each is one the member may send
 * from: working, and assigned to them; an admin's are all of the account.
 */
export async function sendersOf({ accountId, id, role }: Member, from: string, now: number): Promise<readonly string[] | undefined> {
  if (/^no_number$/i.test(from)) return ['no_number'];
  const named = from.split(',').map((one) => one.trim());
  const numbers = await numbersOfAccount(database(), accountId);
  const working = numbers.filter(({ status, isCanceled, expiresAt }) => status === 'active' && !isCanceled && (expiresAt === null || expiresAt > now));
  const theirs = new Set(working.filter(({ assignedTo }) => isAdmin(role) || assignedTo.includes(id)).map(({ number }) => number));
  return named.every((number) => theirs.has(number)) ? named : undefined;
}
