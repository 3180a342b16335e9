import 'server-only';
import { IDENTITY_HEADERS } from './caller-identity';

type Pairs = readonly (readonly [name: string, value: string])[];

/** Between two neighbours alone (RFC 9110 §7.6.1), and what frames a message: each side writes its own. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'http2-settings'];
/** Of a request: whom it was sent to, the browser's cookies, what the front door writes, and who is calling. */
const NEVER_ASKED_WITH = [...HOP_BY_HOP, ...IDENTITY_HEADERS, 'host', 'cookie', 'x-client-address', 'x-request-id', 'content-security-policy'];
/** Of an answer: cookies and permissions of an origin that is ours, and what tells about the services' insides. */
const NEVER_ANSWERED_WITH = /^(set-cookie2?|server|x-powered-by|alt-svc|via|clear-site-data|service-worker-allowed|sourcemap|refresh|access-control-.*|ratelimit.*|x-ratelimit-.*|strict-transport-security|content-security-policy.*|report-to|reporting-endpoints|nel|referrer-policy|permissions-policy|cross-origin-.*)$/;

/** A request's headers as they go on. `_` counts as `-`: some services read both alike. */
export function requestHeaders(sent: Pairs, passesSecret: boolean): (readonly [string, string])[] {
  const dropped = new Set([...NEVER_ASKED_WITH, ...namedByConnection(sent), ...(passesSecret ? [] : ['authorization'])]);
  return sent.filter(([name]) => !dropped.has(name.toLowerCase().replaceAll('_', '-')));
}

/** An answer's headers as they come back. @param isOurs whether the answer carries such a header already: the front door's stand. */
export function answerHeaders(received: Pairs, isOurs: (name: string) => boolean): (readonly [string, string])[] {
  const dropped = new Set([...HOP_BY_HOP, ...IDENTITY_HEADERS, ...namedByConnection(received)]);
  return received.filter(([name]) => !dropped.has(name.toLowerCase()) && !NEVER_ANSWERED_WITH.test(name.toLowerCase()) && !isOurs(name));
}

/** Node's flat list of names and values, in pairs. */
export function inPairs(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : []));
}

function namedByConnection(headers: Pairs): string[] {
  const values = headers.filter(([name]) => name.toLowerCase() === 'connection').map(([, value]) => value);
  // The length frames the body: a client that names it would cut the body off.
  return values.join(',').split(',').map((name) => name.trim().toLowerCase().replaceAll('_', '-')).filter((name) => name !== '' && name !== 'content-length');
}
