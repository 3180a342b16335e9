import 'server-only';
import type { IncomingMessage } from 'node:http';
import { pathOf } from './api-side';

/** The two pairs in use: nginx's by custom, and Traefik's ForwardAuth. Exactly one of them counts. */
const PAIRS = [
  ['x-original-method', 'x-original-uri'],
  ['x-forwarded-method', 'x-forwarded-uri'],
] as const;
/** Every header that claims to say what was asked for, whichever proxy believes it. */
const CLAIMS = /^(x-(original|forwarded)-(method|uri|url)|x-rewrite-url|x-http-method(-override)?|x-method-override)$/;

/**
 * What a proxy was asked for, as its sub-request to `/gateway/check` says. Undefined where the pair is missing, doubled, mixed with
 * another claim, or written in another spelling: two readers could then believe different ones.
 */
export function originalRequestOf(request: IncomingMessage): { readonly method: string; readonly uri: string } | undefined {
  if (pathOf(request) !== '/gateway/check') return undefined;
  const names = request.rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  const claims = names.filter((name) => CLAIMS.test(name.replaceAll('_', '-'))).sort();
  const [method, uri] = PAIRS.find((pair) => pair.join() === claims.join())?.map((name) => request.headers[name]) ?? [];
  const isReadable = typeof method === 'string' && typeof uri === 'string' && /^[A-Z]+$/.test(method) && /^\/[\x21-\x7e]*$/.test(uri);
  return isReadable ? { method, uri } : undefined;
}
