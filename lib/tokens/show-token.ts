import 'server-only';
import { database } from '@/db/connection';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import type { RevocationReason } from '@/lib/domain/audit-events';
import type { NameReader } from '@/lib/domain/person-name';
import type { RelatedToken, Somebody, TokenDetails } from '@/lib/domain/token-details';
import { somebodyOf } from '@/lib/members/somebody';
import { readPolicy } from '@/lib/policy/read-policy';
import { summaryOf } from './token-summary';

/** Who looks at a token. */
export type TokenReader = NameReader & { readonly id: string; readonly accountId: string };

/** One of a member's own tokens with all that its page shows. Undefined where it is not theirs, as where there is none. */
export async function showToken(member: TokenReader, tokenId: string, now: number): Promise<TokenDetails | undefined> {
  const own = (id: string) => tokenOfMember(database(), member.accountId, member.id, id);
  const record = await own(tokenId);
  return record && detailsOf(member, record, own, now);
}

/** A token with all that its page shows to a reader. `find`: how the reader reaches others of its line. */
export async function detailsOf(reader: TokenReader, record: TokenRecord, find: (tokenId: string) => Promise<TokenRecord | undefined>, now: number): Promise<TokenDetails> {
  const related = async (id: string | null): Promise<RelatedToken | null> => {
    const found = id === null ? undefined : await find(id);
    return found ? { id: found.id, name: found.name, identifier: found.identifier } : null;
  };
  const [{ policy }, tell, predecessor, successor] = await Promise.all([
    readPolicy(database(), reader.accountId),
    somebodyOf(reader, [record.frozenBy, record.revokedBy]),
    related(record.predecessorId),
    related(record.successorId),
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

function revoker({ revokedAt, revokedBy, revocationReason }: TokenRecord, tell: (memberId: string) => Somebody): Somebody | null {
  if (revokedAt === null) return null;
  if (revokedBy !== null) return tell(revokedBy);
  // As leaked without a member: whoever found the secret sent it in (revoke-found-secrets.ts).
  if (revocationReason === 'by-holder' || revocationReason === 'leaked') return { kind: 'secret-holder' };
  return { kind: revocationReason === 'by-service-client' ? 'service-client' : 'system' };
}
