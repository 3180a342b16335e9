import 'server-only';
import type { IncomingMessage } from 'node:http';
import { isUnreadable, pathOf } from './api-side';
import { removeHeaders } from './identify';
import type { DoorRefusal } from './refusals';

export const PAGE_METHODS = 'GET, HEAD, POST';

/** Headers of which a second one would be read by one part of the server and not by another. */
const SINGLE = ['host', 'origin', 'content-type', 'content-length', 'next-action', 'sec-fetch-site'];

export interface PageRules {
  /** Origins that people may open: NEXTAUTH_URL's; in the demo this machine's other names too. */
  readonly origins: readonly string[];
  /** Whether a path is a file of `public/` or of the build, which takes no POST. */
  readonly isFile: (path: string) => boolean;
}

/** Why a page's request is refused before Next sees it: what Next would answer with 500, or misread. */
export function refusePageRequest(request: IncomingMessage, rules: PageRules): DoorRefusal | undefined {
  const path = pathOf(request);
  if (isUnreadable(path)) return 'bad-target';
  if (!PAGE_METHODS.split(', ').includes(request.method ?? '')) return 'method-not-allowed';
  if (SINGLE.some((name) => occurrences(request, name) > 1)) return 'bad-header';
  const origin = rules.origins.find((allowed) => new URL(allowed).host === request.headers.host);
  // A page under a foreign name could read ours (DNS rebinding).
  if (origin === undefined) return 'wrong-host';
  if (request.method === 'POST') {
    if (rules.isFile(path)) return 'method-not-allowed';
    // A browser sends Origin with every POST; whatever does not is not our page (ASVS 3.5.1).
    if (request.headers.origin !== origin) return 'wrong-origin';
  }
  // A range may be ignored, and an unsatisfiable one ends in a 500.
  removeHeaders(request, (name) => name === 'range' || name === 'if-range');
  return undefined;
}

function occurrences(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((raw, at) => at % 2 === 0 && raw.toLowerCase() === name).length;
}
