import 'server-only';
import type { IncomingMessage } from 'node:http';
import type { DoorRefusal } from './refusals';

/** Which requests go to the API; everything else is a page. */
const API_PATHS = /^\/(v3|oauth|gateway)(\/|$)|^\/(\.well-known\/oauth-protected-resource|openapi\.json|healthz|readyz)$/;

export const API_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const methods: readonly string[] = API_METHODS.split(', ');

export function pathOf(request: IncomingMessage): string {
  const { url = '' } = request;
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

export function isForApi(path: string): boolean {
  return API_PATHS.test(path);
}

/** Paths that two readers could read differently: broken escapes, dot segments, doubled, escaped or backward slashes, NUL. */
export function isUnreadable(path: string): boolean {
  if (!path.startsWith('/') || /(^|\/)(\.|%2e){1,2}(\/|$)|\/\/|%2f|%5c|%00|\\/i.test(path)) return true;
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

/** Why an API request is refused before its check. */
export function refuseApiRequest(request: IncomingMessage): DoorRefusal | undefined {
  if (!methods.includes(request.method ?? '')) return 'method-not-allowed';
  return isUnreadable(pathOf(request)) ? 'bad-target' : undefined;
}
