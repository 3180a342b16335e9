import 'server-only';
import { markRevoked, tokenOfMember, type TokenRecord } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import type { Tx } from '@/db/connection';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Actor, Origin, RevocationReason } from '@/lib/domain/audit-events';
import { hasEnded, tokenStatus } from '@/lib/domain/token-status';

export type RevokeTokenAnswer = { readonly kind: 'revoked' | 'already-ended'; readonly name: string } | { readonly kind: 'not-found' };

/** Revokes one of a member's own tokens. Someone else's is "not found", the same as none. The next request with it is refused. */
export async function revokeOwnToken(member: { id: string; accountId: string }, tokenId: string, origin: Origin, now: number): Promise<RevokeTokenAnswer> {
  return transaction(async (tx) => {
    const token = await tokenOfMember(tx, member.accountId, member.id, tokenId);
    if (!token) return { kind: 'not-found' };
    return revoke(tx, token, { kind: 'member', memberId: member.id }, 'by-owner', origin, now);
  });
}

/** Revokes a token by its own secret, over the API: whoever holds it may stop it. */
export async function revokeHeldToken(
  token: Pick<TokenRecord, 'id' | 'accountId' | 'memberId'>,
  origin: Origin,
  now: number,
): Promise<RevokeTokenAnswer> {
  return transaction(async (tx) => {
    const held = await tokenOfMember(tx, token.accountId, token.memberId, token.id);
    if (!held) return { kind: 'not-found' };
    return revoke(tx, held, { kind: 'secret-holder', tokenId: token.id }, 'by-holder', origin, now);
  });
}

/** Revokes a token whose secret was presented to a service, for a service client of the same account (RFC 7009). */
export async function revokeForServiceClient(
  client: { readonly id: string; readonly accountId: string },
  token: Pick<TokenRecord, 'id' | 'memberId'>,
  origin: Origin,
  now: number,
): Promise<RevokeTokenAnswer> {
  return transaction(async (tx) => {
    const held = await tokenOfMember(tx, client.accountId, token.memberId, token.id);
    if (!held) return { kind: 'not-found' };
    return revoke(tx, held, { kind: 'service-client', clientId: client.id }, 'by-service-client', origin, now);
  });
}

async function revoke(tx: Tx, token: TokenRecord, actor: Actor, reason: RevocationReason, origin: Origin, now: number): Promise<RevokeTokenAnswer> {
  const { id: tokenId, accountId, identifier, name } = token;
  if (hasEnded(tokenStatus(token, now))) return { kind: 'already-ended', name };
  const by = actor.kind === 'member' ? actor.memberId : null;
  if (!(await markRevoked(tx, accountId, tokenId, { at: now, by, reason }))) return { kind: 'already-ended', name };
  await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authn_token_revoked', tokenId, identifier, name, reason } });
  return { kind: 'revoked', name };
}
