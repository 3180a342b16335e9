import 'server-only';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { matchCall } from '@/lib/domain/endpoint-match';
import type { Endpoint } from '@/lib/domain/endpoints';
import { log } from '@/lib/log/log';
import { fail } from '../answers';
import { readBody } from '../bearer';
import { addressOf, requestIdOf, type ApiContext } from '../context';
import { streamAnswer } from '../stream-answer';
import { callerIdentity } from './caller-identity';
import { answerHeaders, inPairs, requestHeaders } from './forwarded-headers';
import type { Upstream } from './upstream';

/** Passes a request that was let through on to the services behind us and streams their answer back. */
export async function forward(c: ApiContext, endpoint: Endpoint, upstream: Upstream): Promise<Response> {
  const target = targetOf(c, endpoint);
  if (target === undefined) return fail(c, 400, 'invalid_request', 'The address cannot be read.');
  // A client that goes away takes its request with it.
  const gone = new AbortController();
  c.env.outgoing.once('close', () => gone.abort());
  try {
    const received = await upstream.agent.request({
      origin: upstream.origin,
      path: upstream.prefix + target,
      method: c.req.method as Dispatcher.HttpMethod,
      headers: await headersFor(c, upstream, target),
      body: await bodyOf(c),
      signal: gone.signal,
    });
    return answerFrom(c, received);
  } catch (error) {
    const code = troubleCode(error);
    if (code === undefined) throw error;
    log().info({ requestId: requestIdOf(c), code }, 'fax services');
    return /TIMEOUT|ETIMEDOUT/.test(code) ? fail(c, 504, 'gateway_timeout', 'The fax services did not answer in time.') : fail(c, 502, 'bad_gateway', 'The fax services cannot be reached, or their answer cannot be read.');
  }
}

/** Path and query, to the byte: what is forwarded must itself name the row that was checked, however a router reads it. */
function targetOf(c: ApiContext, endpoint: Endpoint): string | undefined {
  const target = c.env.incoming.url ?? '';
  const [path = ''] = target.split('?', 1);
  return /^[\x21-\x7e]+$/.test(target) && !target.includes('#') && matchCall(c.req.method, path)?.endpoint.id === endpoint.id ? target : undefined;
}

async function headersFor(c: ApiContext, upstream: Upstream, target: string): Promise<string[]> {
  const requestId = requestIdOf(c);
  const identity = await callerIdentity(c.get('token'), { requestId, method: c.req.method, target }, upstream.origin, Date.now());
  const ours = { ...identity, 'x-request-id': requestId, 'x-forwarded-for': addressOf(c) };
  return [...requestHeaders(inPairs(c.env.incoming.rawHeaders), upstream.passesSecret), ...Object.entries(ours)].flat();
}

/** A short body that the check has read, or the stream of a longer one. */
async function bodyOf(c: ApiContext): Promise<Buffer | Readable | null> {
  const { headers } = c.env.incoming;
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
  return hasBody ? ((await readBody(c)) ?? c.env.incoming) : null;
}

function answerFrom(c: ApiContext, { statusCode, headers, body }: Dispatcher.ResponseData): Response {
  if (isNoAnswer(statusCode, String(headers['content-type']))) {
    void body.dump();
    return fail(c, 502, 'bad_gateway', 'The fax services failed.');
  }
  const isEmpty = c.req.method === 'HEAD' || statusCode === 204 || statusCode === 304;
  const received = Object.entries(headers).flatMap(([name, held]) => [held ?? []].flat().map((value) => [name, value] as const));
  const kept = answerHeaders(received, (name) => c.env.outgoing.hasHeader(name));
  if (!isEmpty) return streamAnswer(c, statusCode, kept, body);
  void body.dump();
  const answer = new Response(null, { status: statusCode });
  for (const [name, value] of kept) answer.headers.append(name, value);
  return answer;
}

/** A status that no answer may have, or a failure told by a page, which would show the services' insides. */
function isNoAnswer(status: number, type: string): boolean {
  return status < 200 || status > 599 || (status >= 500 && !/^application\/(problem\+)?json\b/i.test(type));
}

/** The code of what goes wrong on the way: undici's, the parser's, the network's. Anything else is a surprise of ours. */
function troubleCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : error.name;
  return /^(UND_ERR_(?!INVALID_ARG)|HPE_|E[A-Z]+$|AbortError$)/.test(code) ? code : undefined;
}
