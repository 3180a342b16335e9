import { newId, newUid } from '../ids';
import { insertAccount, insertMember, type NewMember } from '../members';
import { insertNumber } from '../numbers';
import { insertToken, type NewToken } from '../tokens';
import { transaction } from '../transaction';

/** Rows for tests. Each test makes its own account and looks at nothing else: isolation by ownership. */

/** An account of its own with one member of each role. */
export async function makeAccount(plan: 'enterprise' | 'basic' = 'enterprise', member: Partial<NewMember> = {}) {
  const accountId = newUid();
  const people = (['owner', 'admin', 'member'] as const).map((role, at) => ({
    id: newUid(),
    accountId,
    email: `${role}-${accountId}@test.example`,
    givenName: role,
    familyName: 'Test',
    phone: '+12025550100',
    role,
    active: true,
    passwordHash: null,
    createdAt: 1_700_000_000_000 + at,
    ...member,
  }));
  await transaction(async (tx) => {
    await insertAccount(tx, { id: accountId, name: `Account ${accountId.slice(0, 6)}`, plan, createdAt: 1_700_000_000_000 });
    for (const person of people) await insertMember(tx, person);
  });
  const [owner, admin, plain] = people;
  if (!owner || !admin || !plain) throw new Error('An account without people.');
  return { accountId, plan, owner, admin, member: plain };
}

/** A token row whose secret's hash the caller knows. */
export async function makeToken(token: Omit<NewToken, 'id' | 'searchKey' | 'submissionId' | 'name'> & { name?: string }): Promise<string> {
  const id = newId();
  const name = token.name ?? 'a token';
  await transaction((tx) => insertToken(tx, { ...token, id, name, searchKey: name.normalize('NFKC').toLowerCase(), submissionId: newId() }));
  return id;
}

export async function makeNumber(accountId: string, ownerId: string, number: string, assignedTo: readonly string[]): Promise<void> {
  await transaction((tx) =>
    insertNumber(tx, { id: newId(), accountId, ownerId, number, assignedTo, status: 'active', isCanceled: false, acquiredAt: 1_700_000_000_000, expiresAt: null }),
  );
}
