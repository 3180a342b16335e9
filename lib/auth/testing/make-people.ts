import { randomBytes } from 'node:crypto';
import { makeAccount } from '@/db/testing/make-account';
import type { Origin } from '@/lib/domain/audit-events';
import { hashPassword } from '../passwords';

export const PASSWORD = 'A test password, 2026';
export const NOW = Date.UTC(2026, 10, 23, 12);

/** One hash for all of them: hashing is slow by design. */
let hashed: Promise<string> | undefined;

/** An account whose members have a password, and its plain member. */
export async function makePeople(password: string | null = PASSWORD) {
  const passwordHash = password === null ? null : await (hashed ??= hashPassword(password));
  const account = await makeAccount('enterprise', { passwordHash });
  return { ...account, email: account.member.email };
}

/** An address that no other test fails to sign in from: the limits count by address. */
export function someAddress(): string {
  return `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::${randomBytes(2).toString('hex')}`;
}

export function from(address: string): Origin {
  return { address, client: 'a test', requestId: 'req_test' };
}
