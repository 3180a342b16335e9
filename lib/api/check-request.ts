import 'server-only';
import type { MiddlewareHandler } from 'hono';
import { isBusy } from '@/db/errors';
import { scopesThatSuffice, type Endpoint } from '@/lib/domain/endpoints';
import { isAdmin } from '@/lib/domain/roles';
import type { Scope } from '@/lib/domain/scopes';
import { checkSecret, type HeldToken } from '@/lib/tokens/check-secret';
import { noteUse } from '@/lib/usage/record-use';
import { refuse, type Refusal } from './answers';
import { bearerOf } from './bearer';
import { addressOf, type ApiContext, type ApiEnv } from './context';

type Checked = { readonly verdict: 'valid'; readonly token: HeldToken } | { readonly verdict: Refusal; readonly sufficing?: readonly Scope[] };

/** Lets a request through to an endpoint's handler, or refuses it: in the order in which an attacker would try. */
export function checkRequest(endpoint: Endpoint): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const now = Date.now();
    const checked = await check(c, endpoint, now);
    if (checked.verdict !== 'valid') return refuse(c, checked.verdict, checked.sufficing);
    const { token } = checked;
    noteUse({ tokenId: token.id, accountId: token.accountId, address: addressOf(c), at: now, isFirst: token.lastUsedAt === null });
    c.set('token', token);
    return next();
  };
}

async function check(c: ApiContext, endpoint: Endpoint, now: number): Promise<Checked> {
  const bearer = await bearerOf(c);
  if ('verdict' in bearer) return bearer;
  const held = await checkSecret(bearer.sent, addressOf(c), now).catch(busyOrSurprise);
  if (held.verdict !== 'valid') return { verdict: held.verdict };
  return allowedCall(endpoint, held.token, c.req.param('user_id'));
}

/** Whether the token's scopes and its owner's role, as they are now, open this call. */
function allowedCall(endpoint: Endpoint, token: HeldToken, userId: string | undefined): Checked {
  if (endpoint.access.kind !== 'scopes') return { verdict: 'valid', token };
  if (endpoint.adminOnly && !isAdmin(token.ownerRole)) return { verdict: 'admin-only' };
  const onSelf = userId === undefined || userId === 'self' || userId === token.memberId;
  const sufficing = scopesThatSuffice(endpoint, onSelf);
  if (!sufficing.some((scope) => token.scopes.includes(scope))) return { verdict: 'out-of-scope', sufficing };
  return { verdict: 'valid', token };
}

function busyOrSurprise(error: unknown): { readonly verdict: 'busy' } {
  if (isBusy(error)) return { verdict: 'busy' };
  throw error;
}
