import 'server-only';
import { createHmac } from 'node:crypto';
import type { Db } from '@/db/connection';
import { signedInFromSince } from '@/db/sessions';
import { failureTimes } from '@/db/sign-in-failures';
import type { AuditFact } from '@/lib/domain/audit-events';
import { ADDRESS_LIMIT, EMAIL_DELAY, PAIR_LIMIT, waitBeforeSignIn } from '@/lib/domain/sign-in';

/** An address that a member signed in from within this time is known, and not slowed by somebody else's guessing. */
const KNOWN_FOR_MS = 90 * 24 * 60 * 60 * 1000;

/** Who is tried for: a member where the e-mail is one's. */
type Tried = { readonly id: string; readonly accountId: string } | undefined;

/** Milliseconds until a password may be tried again for an e-mail from an address, 0 for now. */
export async function waitFor(db: Db, emailKey: string, member: Tried, address: string, now: number): Promise<number> {
  const ofPair = await failureTimes(db, { emailKey, address }, PAIR_LIMIT.failures);
  const ofAddress = await failureTimes(db, { address }, ADDRESS_LIMIT.failures);
  const ofEmail = await failureTimes(db, { emailKey }, EMAIL_DELAY.freeFailures + 10);
  const knownAddress = member !== undefined && (await signedInFromSince(db, member.accountId, member.id, address, now - KNOWN_FOR_MS));
  return waitBeforeSignIn({ ofPair, ofAddress, ofEmail, knownAddress }, now);
}

export function failureFacts(member: Tried, emailKey: string, waitMs: number): AuditFact[] {
  const memberId = member?.id ?? null;
  const failed: AuditFact = { type: 'authn_login_fail', memberId, emailKey };
  return waitMs > 0 ? [failed, { type: 'authn_login_fail_max', memberId, emailKey, waitMs }] : [failed];
}

/** An e-mail address as the limits and the audit keep it: a stranger's address is nobody's to store. */
export function keyOfEmail(email: string): string {
  return createHmac('sha256', process.env['NEXTAUTH_SECRET'] ?? '').update(`e-mail ${email}`).digest('hex').slice(0, 32);
}
