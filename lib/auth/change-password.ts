import 'server-only';
import { takeHead } from '@/db/audit';
import { database, type Tx } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { holdMember, setPasswordHash } from '@/db/member-admin';
import { credentialsOf } from '@/db/members';
import { endSessionsOfMember, markAuthenticated } from '@/db/sessions';
import { insertSignInFailure } from '@/db/sign-in-failures';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import type { ChangePasswordAnswer } from '@/lib/domain/member-answers';
import { normalPassword } from '@/lib/domain/new-password';
import { LONGEST_PASSWORD } from '@/lib/domain/sign-in';
import type { CurrentMember } from './current-member';
import { problemOfNewPassword } from './password-rules';
import { hashPassword, inHashingQueue, passwordIsRight } from './passwords';
import { keyOfEmail, waitFor } from './sign-in-waits';

type Changer = Pick<CurrentMember, 'id' | 'accountId' | 'sessionId' | 'email' | 'givenName' | 'familyName'>;

interface Entries {
  readonly current: string;
  readonly next: string;
}

/**
 * Gives a member another password and ends their other sessions. The current one is asked for and counts with the sign-in's limits:
 * whoever sits down at an open browser cannot guess it here.
 */
export async function changePassword(member: Changer, entries: Entries, origin: Origin, now: number): Promise<ChangePasswordAnswer> {
  const problem = await problemOfNewPassword(entries.next, member);
  if (problem) return { kind: 'problem', problem };
  try {
    return await inHashingQueue(() => attempt(member, entries, origin, now));
  } catch (error) {
    if (isBusy(error)) return { kind: 'busy' };
    throw error;
  }
}

async function attempt(member: Changer, entries: Entries, origin: Origin, now: number): Promise<ChangePasswordAnswer> {
  const emailKey = keyOfEmail(member.email);
  const current = entries.current.length > LONGEST_PASSWORD ? '' : normalPassword(entries.current);
  const next = normalPassword(entries.next);
  const credentials = await credentialsOf(database(), member.email);
  const waitBefore = await waitFor(database(), emailKey, member, origin.address, now);
  const right = waitBefore === 0 && (await passwordIsRight(current, credentials?.passwordHash));
  if (right && next === current) return { kind: 'problem', problem: 'password-same' };
  const passwordHash = right ? await hashPassword(next) : undefined;

  return transaction(async (tx) => {
    await holdMember(tx, member.accountId, member.id);
    await takeHead(tx, member.accountId);
    const record = (...facts: AuditFact[]) => recordAudit(tx, member.accountId, ...facts.map((fact) => ({ at: now, actor: { kind: 'member', memberId: member.id } as const, origin, fact })));
    // Others may have failed while this one was hashed, or changed it: what is read from here on is what they left.
    const waitMs = await waitFor(tx, emailKey, member, origin.address, now);
    if (waitMs > 0) {
      await record({ type: 'authn_password_change_fail', memberId: member.id, reason: 'too-many-attempts' });
      return { kind: 'too-many-attempts', waitMs };
    }
    const present = await credentialsOf(tx, member.email);
    if (passwordHash === undefined || present?.active !== true || present.passwordHash !== credentials?.passwordHash) {
      await insertSignInFailure(tx, { emailKey, address: origin.address, at: now });
      await record({ type: 'authn_password_change_fail', memberId: member.id, reason: 'incorrect' });
      return { kind: 'incorrect' };
    }
    const ended = await setPassword(tx, member, passwordHash, now);
    const sessions: AuditFact[] = ended.length === 0 ? [] : [{ type: 'session_expired', memberId: member.id, sessionIds: ended, reason: 'password-changed' }];
    await record({ type: 'authn_password_change', memberId: member.id }, ...sessions);
    return { kind: 'changed', sessions: ended.length };
  });
}

async function setPassword(tx: Tx, { accountId, id, sessionId }: Changer, passwordHash: string, now: number): Promise<string[]> {
  await setPasswordHash(tx, accountId, id, passwordHash, now);
  await markAuthenticated(tx, accountId, sessionId, now);
  return endSessionsOfMember(tx, accountId, id, now, sessionId);
}
