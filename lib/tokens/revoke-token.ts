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
  const { name } = token;
  if (!(await markEnded(tx, token, actor, reason, now))) return { kind: 'already-ended', name };
  await recordRevocation(tx, token, actor, reason, origin, now);
  return { kind: 'revoked', name };
}

/** False where it had ended before. Its audit event is still to be recorded, as the transaction's last act. */
export async function markEnded(tx: Tx, token: TokenRecord, actor: Actor, reason: RevocationReason, now: number): Promise<boolean> {
  if (hasEnded(tokenStatus(token, now))) return false;
  const by = actor.kind === 'member' ? actor.memberId : null;
  return markRevoked(tx, token.accountId, token.id, { at: now, by, reason });
}

export async function recordRevocation(tx: Tx, token: TokenRecord, actor: Actor, reason: RevocationReason, origin: Origin, now: number): Promise<void> {
  const { id: tokenId, accountId, identifier, name } = token;
  await recordAudit(tx, accountId, { at: now, actor, origin, fact: { type: 'authn_token_revoked', tokenId, identifier, name, reason } });
}
