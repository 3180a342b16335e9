import 'server-only';
import { matchCall } from '@/lib/domain/endpoint-match';
import { wireRole } from '@/lib/domain/roles';
import { done } from '../answered';
import { refuseAtGateway, refuseUnreadableOriginal } from '../answers';
import { checkCall, type Call } from '../check-call';
import type { ApiContext } from '../context';

/**
 * `GET /gateway/check`: may the request that a reverse proxy received go on? 200 with who is calling, or 401 or 403.
 * Closed unless everything is clear: what the proxy was asked for comes from the front door, which read it from a trusted peer alone.
 */
export async function checkForGateway(c: ApiContext): Promise<Response> {
  const call = originalCall(c);
  if (!call) return refuseUnreadableOriginal(c);
  const checked = await checkCall(c, call);
  if (checked.verdict !== 'valid') return refuseAtGateway(c, checked.verdict, checked);
  const { identifier, scopes, memberId, accountId, ownerRole } = checked.token;
  c.header('X-Token-Identifier', identifier);
  c.header('X-Token-Scopes', scopes.join(' '));
  c.header('X-User-Id', memberId);
  c.header('X-Account-Id', accountId);
  c.header('X-User-Role', wireRole(ownerRole));
  return done(c, 'checkForGateway');
}

/** The row is found by the very bytes that the proxy passes on. The sub-request's own address must say nothing. */
function originalCall(c: ApiContext): Call | undefined {
  const method = c.req.header('x-checked-method');
  const uri = c.req.header('x-checked-uri');
  if (method === undefined || uri === undefined || uri.includes('#') || new URL(c.req.url).search !== '') return undefined;
  const [path = '', ...query] = uri.split('?');
  const matched = matchCall(method, path);
  return matched && { ...matched, search: query.length > 0 ? `?${query.join('?')}` : '' };
}
