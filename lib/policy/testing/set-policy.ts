import 'server-only';
import { policyOf, putPolicy } from '@/db/policies';
import { transaction } from '@/db/transaction';
import { openPolicy, type Policy } from '@/lib/domain/policy';
import { database } from '@/db/connection';

/** Gives an account a policy at once, without asking who may: for tests. */
export async function setPolicy(accountId: string, given: Partial<Policy>, changedAt = 0): Promise<void> {
  const stored = await policyOf(database(), accountId);
  await transaction((tx) => putPolicy(tx, { ...openPolicy, ...given, accountId, changedAt, changedBy: 'a test' }, stored?.version ?? 0));
}
