import 'server-only';
import { createHmac } from 'node:crypto';
import { takeHead } from '@/db/audit';
import { database, type Db } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { newId } from '@/db/ids';
import { credentialsOf } from '@/db/members';
import { insertSession, signedInFromSince } from '@/db/sessions';
import { failureTimes, insertSignInFailure } from '@/db/sign-in-failures';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import { PLATFORM_CHAIN, type Actor, type AuditFact, type Origin } from '@/lib/domain/audit-events';
import { ADDRESS_LIMIT, EMAIL_DELAY, LONGEST_PASSWORD, normalEmail, PAIR_LIMIT, waitBeforeSignIn, type SignInProblem } from '@/lib/domain/sign-in';
import { isTimeZone } from '@/lib/domain/time-zones';
import { inHashingQueue, passwordIsRight } from './passwords';

export interface SignInEntries {
  readonly email: string;
  readonly password: string;
  /** The browser's zone; kept with the session where it is one. */
  readonly timeZone: string;
}

export type SignInAnswer = { readonly kind: 'signed-in'; readonly sessionId: string } | SignInProblem;

/** An address that a member signed in from within this time is known, and not slowed by somebody else's guessing. */
const KNOWN_FOR_MS = 90 * 24 * 60 * 60 * 1000;

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

  const password = entries.password.length > LONGEST_PASSWORD ? '' : entries.password.normalize('NFKC');
  const right = (await passwordIsRight(password, credentials?.passwordHash)) && credentials?.active === true;

  const chain = credentials?.accountId ?? PLATFORM_CHAIN;
  return transaction(async (tx) => {
    // Others may have failed while this one was hashed: the limit is exact only when asked again here, one at a time.
    await takeHead(tx, chain);
    const waitNow = await waitFor(tx, emailKey, credentials, origin.address, now);
    if (waitNow > 0) return { kind: 'too-many-attempts', waitMs: waitNow } as const;
    if (right && credentials) {
      const session = newSession(credentials, entries, origin, now);
      await insertSession(tx, session);
      await recordAudit(tx, chain, {
        at: now,
        actor: { kind: 'member', memberId: credentials.id },
        origin,
        fact: { type: 'authn_login_success', memberId: credentials.id, sessionId: session.id },
      });
      return { kind: 'signed-in', sessionId: session.id } as const;
    }
    await insertSignInFailure(tx, { emailKey, address: origin.address, at: now });
    const waitNext = await waitFor(tx, emailKey, credentials, origin.address, now);
    const facts = failureFacts(credentials, emailKey, waitNext);
    const actor: Actor = { kind: 'stranger' };
    await recordAudit(tx, chain, ...facts.map((fact) => ({ at: now, actor, origin, fact })));
    return { kind: 'incorrect' } as const;
  });
}

async function waitFor(db: Db, emailKey: string, credentials: Credentials | undefined, address: string, now: number): Promise<number> {
  const ofPair = await failureTimes(db, { emailKey, address }, PAIR_LIMIT.failures);
  const ofAddress = await failureTimes(db, { address }, ADDRESS_LIMIT.failures);
  const ofEmail = await failureTimes(db, { emailKey }, EMAIL_DELAY.freeFailures + 10);
  const knownAddress = credentials !== undefined && (await signedInFromSince(db, credentials.accountId, credentials.id, address, now - KNOWN_FOR_MS));
  return waitBeforeSignIn({ ofPair, ofAddress, ofEmail, knownAddress }, now);
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

function failureFacts(credentials: Credentials | undefined, emailKey: string, waitMs: number): AuditFact[] {
  const memberId = credentials?.id ?? null;
  const failed: AuditFact = { type: 'authn_login_fail', memberId, emailKey };
  return waitMs > 0 ? [failed, { type: 'authn_login_fail_max', memberId, emailKey, waitMs }] : [failed];
}

/** An e-mail address as the limits and the audit keep it: a stranger's address is nobody's to store. */
function keyOfEmail(email: string): string {
  return createHmac('sha256', process.env['NEXTAUTH_SECRET'] ?? '').update(`e-mail ${email}`).digest('hex').slice(0, 32);
}
