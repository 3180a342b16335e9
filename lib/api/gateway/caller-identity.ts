import 'server-only';
import { SignJWT } from 'jose';
import { wireRole } from '@/lib/domain/roles';
import { publicOrigin } from '@/lib/environment/public-origin';
import type { HeldToken } from '@/lib/tokens/check-secret';
import { identityKey } from './identity-key';

/** What a caller asks of the services behind us. */
export interface IdentifiedCall {
  readonly requestId: string;
  readonly method: string;
  /** Path and query, to the byte. */
  readonly target: string;
}

/** How long a signed identity may be believed, in seconds: long enough to reach its service, too short to be kept. */
const BELIEVED_FOR = 60;

/** The headers that say who is calling. Whatever a client sends under these names goes no further. */
export const IDENTITY_HEADERS = ['x-caller-identity', 'x-token-identifier', 'x-token-scopes', 'x-user-id', 'x-account-id', 'x-user-role'] as const;

/**
 * Who is calling, for the services behind us: readable headers, and the same signed (JWT, EdDSA), bound to one audience, method and target.
 * @param audience whom it is for: the service's own address.
 */
export async function callerIdentity(token: HeldToken, call: IdentifiedCall, audience: string, now: number): Promise<Record<(typeof IDENTITY_HEADERS)[number], string>> {
  const { privateKey, publicJwk } = await identityKey();
  const seconds = Math.floor(now / 1000);
  const role = wireRole(token.ownerRole);
  const scope = token.scopes.join(' ');
  const claims = { account: token.accountId, role, scope, token: token.identifier, method: call.method, target: call.target };
  const signed = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: publicJwk.kid })
    .setIssuer(publicOrigin())
    .setAudience(audience)
    .setSubject(token.memberId)
    .setJti(call.requestId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + BELIEVED_FOR)
    .sign(privateKey);
  return {
    'x-caller-identity': signed,
    'x-token-identifier': token.identifier,
    'x-token-scopes': scope,
    'x-user-id': token.memberId,
    'x-account-id': token.accountId,
    'x-user-role': role,
  };
}
