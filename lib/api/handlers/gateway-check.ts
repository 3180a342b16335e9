import 'server-only';
import { matchCall } from '@/lib/domain/endpoint-match';
import { publicOrigin } from '@/lib/environment/public-origin';
import { done } from '../answered';
import { refuseAtGateway, refuseUnreadableOriginal } from '../answers';
import { checkCall, type Call, type Checked } from '../check-call';
import { requestIdOf, searchOf, type ApiContext } from '../context';
import { callerIdentity } from '../gateway/caller-identity';
import { noteAnswer, type Asked } from '../note-answer';
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

async function answerTo(c: ApiContext, { member, asked }: OriginalCall, checked: Checked): Promise<Response> {
  if (checked.verdict !== 'valid') return refuseAtGateway(c, checked.verdict, checked);
  // Whom the caller may not name is not there; a proxy knows no 404 of ours.
  if (member !== undefined && !(await memberFor(checked.token, member))) return refuseUnreadableOriginal(c);
  const identity = await callerIdentity(checked.token, { requestId: requestIdOf(c), method: asked.method, target: asked.path }, publicOrigin(), Date.now());
  for (const [name, value] of Object.entries(identity)) c.env.outgoing.setHeader(name, value);
  return done(c, 'checkForGateway');
}

interface OriginalCall extends Call {
  readonly member: string | undefined;
  readonly asked: Asked;
}

/** The row is found by the very bytes that the proxy passes on. The sub-request's own address must say nothing. */
function originalCall(c: ApiContext): OriginalCall | undefined {
  const method = c.req.header('x-checked-method');
  const uri = c.req.header('x-checked-uri');
  if (method === undefined || uri === undefined || uri.includes('#') || searchOf(c) !== '') return undefined;
  const [path = '', ...query] = uri.split('?');
  const matched = matchCall(method, path);
  return matched && { ...matched, search: query.length > 0 ? `?${query.join('?')}` : '', asked: { method, path: uri, via: 'gateway-check' } };
}
