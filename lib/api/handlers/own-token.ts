import 'server-only';
import { rfc3339 } from '@/lib/domain/wire-dates';
import { revokeHeldToken } from '@/lib/tokens/revoke-token';
import { answered, done } from '../answered';
import { originOf, type ApiContext } from '../context';

/** `GET /v3/personal-access-tokens/self`: who am I? Any working token may ask. */
export function getOwnToken(c: ApiContext): Response {
  const token = c.get('token');
  return answered(c, 'getOwnToken', {
    identifier: token.identifier,
    name: token.name,
    scopes: token.scopes,
    owner: { uid: token.memberId },
    created_at: rfc3339(token.createdAt),
    expires_at: rfc3339(token.expiresAt),
    last_used_at: token.lastUsedAt === null ? null : rfc3339(token.lastUsedAt),
  });
}

/** `DELETE /v3/personal-access-tokens/self`: revoke me. Answered after the commit; the next call is refused. */
export async function revokeOwnToken(c: ApiContext): Promise<Response> {
  await revokeHeldToken(c.get('token'), originOf(c), Date.now());
  return done(c, 'revokeOwnToken');
}
