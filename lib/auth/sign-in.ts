import 'server-only';
import { takeHead } from '@/db/audit';
import { database, type Tx } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { newId } from '@/db/ids';
import { holdMember, setLastSignIn } from '@/db/member-admin';
import { credentialsOf } from '@/db/members';
import { endSession, insertSession } from '@/db/sessions';
import { insertSignInFailure } from '@/db/sign-in-failures';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import { PLATFORM_CHAIN, type Actor, type AuditEvent, type Origin } from '@/lib/domain/audit-events';
import { normalPassword } from '@/lib/domain/new-password';
import { LONGEST_PASSWORD, normalEmail, type SignInProblem } from '@/lib/domain/sign-in';
import { isTimeZone } from '@/lib/domain/time-zones';
import { inHashingQueue, passwordIsRight } from './passwords';
import { failureFacts, keyOfEmail, waitFor } from './sign-in-waits';

export interface SignInEntries {
  readonly email: string;
  readonly password: string;
  /** The browser's zone; kept with the session where it is one. */
  readonly timeZone: string;
  /** The session that this browser had until now: a member's own ends when they sign in again (ASVS 7.2.4). */
  readonly replacing?: string | undefined;
}

export type SignInAnswer = { readonly kind: 'signed-in'; readonly sessionId: string } | SignInProblem;

/** Signs a member in by e-mail and password: a session row, and a record of it in the audit chain; or a record of the failure. */
export async function signIn(entries: SignInEntries, origin: Origin, now: number): Promise<SignInAnswer> {
  try {
    return await inHashingQueue(() => attempt(entries, origin, now));
  } catch (error) {
    if (isBusy(error)) return { kind: 'busy' };
    throw error;
  }
}

type Credentials = NonNullable<Awaited<ReturnType<typeof credentialsOf>>>;

async function attempt(entries: SignInEntries, origin: Origin, now: number): Promise<SignInAnswer> {
  const email = normalEmail(entries.email);
  const emailKey = keyOfEmail(email);
  const credentials = await credentialsOf(database(), email);
  const waitMs = await waitFor(database(), emailKey, credentials, origin.address, now);
  if (waitMs > 0) return { kind: 'too-many-attempts', waitMs };

  const password = entries.password.length > LONGEST_PASSWORD ? '' : normalPassword(entries.password);
  const right = (await passwordIsRight(password, credentials?.passwordHash)) && credentials?.active === true;

  const chain = credentials?.accountId ?? PLATFORM_CHAIN;
  return transaction(async (tx) => {
    // Before the chain's end, which everybody takes last: a change of the password or of the membership is waited for.
    if (right && credentials) await holdMember(tx, credentials.accountId, credentials.id);
    // Others may have failed while this one was hashed: the limit is exact only when asked again here, one at a time.
    await takeHead(tx, chain);
    const waitNow = await waitFor(tx, emailKey, credentials, origin.address, now);
    if (waitNow > 0) return { kind: 'too-many-attempts', waitMs: waitNow } as const;
    const isStillRight = right && sameCredentials(credentials, await credentialsOf(tx, email));
    if (isStillRight && credentials) return begin(tx, credentials, entries, origin, now);
    await insertSignInFailure(tx, { emailKey, address: origin.address, at: now });
    const waitNext = await waitFor(tx, emailKey, credentials, origin.address, now);
    const facts = failureFacts(credentials, emailKey, waitNext);
    const actor: Actor = { kind: 'stranger' };
    await recordAudit(tx, chain, ...facts.map((fact) => ({ at: now, actor, origin, fact })));
    return { kind: 'incorrect' } as const;
  });
}

/** A new session row. The one before it ends, where it was the same member's. */
async function begin(tx: Tx, credentials: Credentials, entries: SignInEntries, origin: Origin, now: number): Promise<SignInAnswer> {
  const { accountId, id: memberId } = credentials;
  const session = newSession(credentials, entries, origin, now);
  await insertSession(tx, session);
  await setLastSignIn(tx, accountId, memberId, now);
  const replaced = entries.replacing !== undefined && (await endSession(tx, accountId, entries.replacing, now, memberId)) ? [entries.replacing] : [];
  const event = { at: now, actor: { kind: 'member', memberId }, origin } as const;
  const ended: AuditEvent[] = replaced.map((id) => ({ ...event, fact: { type: 'session_expired', memberId, sessionIds: [id], reason: 'signed-in-again' } }));
  await recordAudit(tx, accountId, { ...event, fact: { type: 'authn_login_success', memberId, sessionId: session.id } }, ...ended);
  return { kind: 'signed-in', sessionId: session.id };
}

/** Whether they are what they were when the password was compared with them. */
function sameCredentials(then: Credentials | undefined, now: Credentials | undefined): boolean {
  return then !== undefined && now?.active === true && now.passwordHash === then.passwordHash;
}

function newSession({ id, accountId }: Credentials, { timeZone }: SignInEntries, { address, client }: Origin, now: number) {
  return {
    id: newId(),
    accountId,
    memberId: id,
    createdAt: now,
    lastSeenAt: now,
    authenticatedAt: now,
    endedAt: null,
    address,
    client,
    timeZone: isTimeZone(timeZone) ? timeZone : null,
  };
}
