import 'server-only';
import type { Endpoint } from '@/lib/domain/endpoints';
import { MOST_TOUCHED, touchedByPath, type Outcome, type ResourceKind, type Way } from '@/lib/domain/recorded-use';
import type { HeldToken } from '@/lib/tokens/check-secret';
import { noteRequest } from '@/lib/usage/note-request';
import type { Checked } from './check-call';
import { addressOf, clientOf, requestIdOf, type ApiContext } from './context';

/** What was asked for where it is not this very request: by a proxy's sub-request, or by showing a secret to a service. */
export type Asked = Pick<Way, 'method' | 'path' | 'via'>;

/** Records a request whose secret matched, with how it was answered; hands the answer on. */
export function noteAnswer<Answer extends { readonly status: number }>(c: ApiContext, endpoint: Endpoint, { verdict, token }: Checked, answer: Answer, asked?: Asked): Answer {
  if (token && verdict !== 'busy') note(c, endpoint, token, verdict as Outcome, statusOf(c, answer), asked);
  return answer;
}

/** What was sent through Node's own response has its status there (`send.ts`). */
function statusOf(c: ApiContext, answer: { readonly status: number }): number {
  return c.env.outgoing.headersSent ? c.env.outgoing.statusCode : answer.status;
}

/** Says what a handler touched beside what the path names: the faxes of a list, a number that was bought. */
export function touch(c: ApiContext, kind: ResourceKind, ids: readonly string[]): void {
  c.set('touched', [...(c.get('touched') ?? []), ...ids.map((id) => `${kind}:${id}`)]);
}

function note(c: ApiContext, endpoint: Endpoint, token: HeldToken, outcome: Outcome, status: number, asked?: Asked): void {
  const all = touchedBy(c, endpoint, asked);
  noteRequest(token, requestIdOf(c), {
    endpoint: endpoint.id,
    method: c.req.method,
    path: c.env.incoming.url ?? '',
    address: addressOf(c),
    client: clientOf(c),
    outcome,
    status,
    touched: all.length > MOST_TOUCHED ? all.slice(0, MOST_TOUCHED) : all,
    more: Math.max(0, all.length - MOST_TOUCHED),
    ...asked,
  });
}

const NOTHING: readonly string[] = [];

/** What the path names, where the row's path names anything, and what the handler said. */
function touchedBy(c: ApiContext, { path }: Endpoint, asked: Asked | undefined): readonly string[] {
  const named = asked || !path.includes('{') ? NOTHING : touchedByPath(c.req.param());
  const said = c.get('touched');
  return said ? [...named, ...said] : named;
}
