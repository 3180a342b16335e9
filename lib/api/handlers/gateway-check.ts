import 'server-only';
import { matchCall } from '@/lib/domain/endpoint-match';
import { wireRole } from '@/lib/domain/roles';
import { refuseAtGateway, refuseUnreadableOriginal } from '../answers';
import { checkCall, type Call, type Checked } from '../check-call';
import type { ApiContext } from '../context';
import { noteAnswer } from '../note-answer';
import { memberFor } from '../subject';

/**
 * `GET /gateway/check`: may the request that a reverse proxy received go on? 200 with who is calling, or 401 or 403.
 * Closed unless everything is clear: what the proxy was asked for comes from the front door, which read it from a trusted peer alone.
 */
export async function checkForGateway(c: ApiContext): Promise<Response> {
  const call = originalCall(c);
  if (!call) return refuseUnreadableOriginal(c);
  const checked = await checkCall(c, call);
  return noteAnswer(c, call.endpoint, checked, await answerTo(c, call, checked), call.asked);
}

async function answerTo(c: ApiContext, { member }: OriginalCall, checked: Checked): Promise<Response> {
  if (checked.verdict !== 'valid') return refuseAtGateway(c, checked.verdict, checked);
  // Whom the caller may not name is not there; a proxy knows no 404 of ours.
  if (member !== undefined && !(await memberFor(checked.token, member))) return refuseUnreadableOriginal(c);
  const { identifier, scopes, memberId, accountId, ownerRole } = checked.token;
  c.header('X-Token-Identifier', identifier);
  c.header('X-Token-Scopes', scopes.join(' '));
  c.header('X-User-Id', memberId);
  c.header('X-Account-Id', accountId);
  c.header('X-User-Role', wireRole(ownerRole));
  return c.body(null, 200);
}

interface OriginalCall extends Call {
  readonly member: string | undefined;
  readonly asked: Parameters<typeof noteAnswer>[4];
}

/** The row is found by the very bytes that the proxy passes on. The sub-request's own address must say nothing. */
function originalCall(c: ApiContext): OriginalCall | undefined {
  const method = c.req.header('x-checked-method');
  const uri = c.req.header('x-checked-uri');
  if (method === undefined || uri === undefined || uri.includes('#') || new URL(c.req.url).search !== '') return undefined;
  const [path = '', ...query] = uri.split('?');
  const matched = matchCall(method, path);
  return matched && { ...matched, search: query.length > 0 ? `?${query.join('?')}` : '', asked: { method, path: uri, via: 'gateway-check' } };
}
