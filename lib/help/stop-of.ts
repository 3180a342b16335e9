import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount } from '@/db/members';
import type { TokenRecord } from '@/db/tokens';
import type { Doer, RefusalFinding } from '@/lib/domain/refusal-finding';
import type { Stopped } from '@/lib/domain/token-status';

/** When a token stopped, or until when it is stopped, and who did it. */
export async function stopOf(token: TokenRecord, stopped: Stopped, readerId: string): Promise<Pick<RefusalFinding, 'when' | 'doer'>> {
  switch (stopped) {
    case 'expired':
      return { when: token.expiresAt };
    case 'replaced':
      return token.replacedAt === null ? {} : { when: token.replacedAt };
    case 'frozen':
      return { ...(token.frozenUntil !== null && { when: token.frozenUntil }), doer: await personOf(token, token.frozenBy, readerId) };
    case 'revoked':
      return revocationOf(token, readerId);
    default:
      return {};
  }
}

async function revocationOf(token: TokenRecord, readerId: string): Promise<Pick<RefusalFinding, 'when' | 'doer'>> {
  // A freeze that ran out revokes by itself: nothing has to have been written.
  if (token.revokedAt === null) return { ...(token.frozenUntil !== null && { when: token.frozenUntil }), doer: { kind: 'deadline' } };
  const { revokedAt: when, revocationReason } = token;
  if (revocationReason === 'by-holder') return { when, doer: { kind: 'secret-holder' } };
  if (revocationReason === 'by-service-client') return { when, doer: { kind: 'service-client' } };
  return { when, doer: await personOf(token, token.revokedBy, readerId) };
}

async function personOf({ accountId }: TokenRecord, memberId: string | null, readerId: string): Promise<Doer> {
  if (memberId === readerId) return { kind: 'you' };
  const member = memberId === null ? undefined : await memberOfAccount(database(), accountId, memberId);
  return member ? { kind: 'person', name: `${member.givenName} ${member.familyName}` } : { kind: 'deadline' };
}
