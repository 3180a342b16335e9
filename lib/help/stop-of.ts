import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount } from '@/db/members';
import type { TokenRecord } from '@/db/tokens';
import { personName, type NameReader } from '@/lib/domain/person-name';
import type { Doer, RefusalFinding } from '@/lib/domain/refusal-finding';
import type { Stopped } from '@/lib/domain/token-status';

type Reader = NameReader & { readonly id: string };

/** When a token stopped, or until when it is stopped, and who did it. */
export async function stopOf(token: TokenRecord, stopped: Stopped, reader: Reader): Promise<Pick<RefusalFinding, 'when' | 'doer'>> {
  switch (stopped) {
    case 'expired':
      return { when: token.expiresAt };
    case 'replaced':
      return token.replacedAt === null ? {} : { when: token.replacedAt };
    case 'frozen':
      return { ...(token.frozenUntil !== null && { when: token.frozenUntil }), doer: await personOf(token, token.frozenBy, reader) };
    case 'revoked':
      return revocationOf(token, reader);
    default:
      return {};
  }
}

async function revocationOf(token: TokenRecord, reader: Reader): Promise<Pick<RefusalFinding, 'when' | 'doer'>> {
  // A freeze that ran out revokes by itself: nothing has to have been written.
  if (token.revokedAt === null) return { ...(token.frozenUntil !== null && { when: token.frozenUntil }), doer: { kind: 'deadline' } };
  const { revokedAt: when, revocationReason } = token;
  if (revocationReason === 'by-holder') return { when, doer: { kind: 'secret-holder' } };
  if (revocationReason === 'by-service-client') return { when, doer: { kind: 'service-client' } };
  return { when, doer: await personOf(token, token.revokedBy, reader) };
}

async function personOf({ accountId }: TokenRecord, memberId: string | null, reader: Reader): Promise<Doer> {
  if (memberId === reader.id) return { kind: 'you' };
  const member = memberId === null ? undefined : await memberOfAccount(database(), accountId, memberId);
  return member ? { kind: 'person', name: personName(member, reader.reads) } : { kind: 'deadline' };
}
