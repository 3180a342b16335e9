import 'server-only';
import { database } from '@/db/connection';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import type { RevocationReason } from '@/lib/domain/audit-events';
import type { RelatedToken, Somebody, TokenDetails } from '@/lib/domain/token-details';
import { somebodyOf } from '@/lib/members/somebody';
import { readPolicy } from '@/lib/policy/read-policy';
import { summaryOf } from './token-summary';

/** One of a member's own tokens with all that its page shows. Undefined where it is not theirs, as where there is none. */
export async function showToken(member: { readonly id: string; readonly accountId: string }, tokenId: string, now: number): Promise<TokenDetails | undefined> {
  const record = await tokenOfMember(database(), member.accountId, member.id, tokenId);
  if (!record) return undefined;
  const [{ policy }, tell, predecessor, successor] = await Promise.all([
    readPolicy(database(), member.accountId),
    somebodyOf(member, [record.frozenBy, record.revokedBy]),
    related(member, record.predecessorId),
    related(member, record.successorId),
  ]);
  return {
    ...summaryOf(record, now),
    description: record.description,
    allowedAddresses: record.allowedAddresses,
    organizationAddresses: policy.allowedAddresses,
    frozenAt: record.frozenAt,
    frozenBy: record.frozenBy === null ? null : tell(record.frozenBy),
    revokedBy: revoker(record, tell),
    revocationReason: record.revocationReason as RevocationReason | null,
    predecessor,
    successor,
  };
}

async function related(member: { readonly id: string; readonly accountId: string }, tokenId: string | null): Promise<RelatedToken | null> {
  const found = tokenId === null ? undefined : await tokenOfMember(database(), member.accountId, member.id, tokenId);
  return found ? { id: found.id, name: found.name, identifier: found.identifier } : null;
}

function revoker({ revokedAt, revokedBy, revocationReason }: TokenRecord, tell: (memberId: string) => Somebody): Somebody | null {
  if (revokedAt === null) return null;
  if (revokedBy !== null) return tell(revokedBy);
  if (revocationReason === 'by-holder') return { kind: 'secret-holder' };
  return { kind: revocationReason === 'by-service-client' ? 'service-client' : 'system' };
}
