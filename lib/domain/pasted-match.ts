import { narrowestFirst } from './call-groups';
import { editDistance } from './edit-distance';
import { matchCall } from './endpoint-match';
import { endpoints, scopesThatSuffice, type Endpoint, type EndpointId } from './endpoints';
import type { PastedCall } from './pasted-call';
import type { Scope } from './scopes';

type Call = Endpoint & { readonly id: EndpointId };

/** What a pasted call is in the endpoint table. `nearest`: it is none, and this one is most like it. */
export type PastedMatch =
  | { readonly kind: 'call'; readonly call: Call; /** Any one of them is enough, the narrowest first; none where any token may. */ readonly scopes: readonly Scope[] }
  | { readonly kind: 'nearest'; readonly pasted: PastedCall; readonly call: Call }
  | { readonly kind: 'unknown'; readonly pasted: PastedCall };

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const callable = endpoints.filter(({ access }) => access.kind === 'scopes' || access.kind === 'any-token');
/** Stands for what a path names, however it was written: an id, a variable, a placeholder. */
const ANY = 'x';

/**
 * What a pasted call needs. A path without a method is every call of that path.
 * @param ownId the reader's id: `fax:user:*` suffices for themselves only
 */
export function matchPasted(pasted: PastedCall, ownId: string): PastedMatch[] {
  const path = readable(pasted.path);
  const found = (pasted.method === undefined ? methods : [pasted.method]).flatMap((method) => {
    const match = matchCall(method, path);
    return match ? [{ kind: 'call', call: match.endpoint as Call, scopes: narrowestScopes(match.endpoint, match.userId, ownId) } as const] : [];
  });
  if (found.length > 0) return found;
  const call = nearestCall(pasted);
  return [call ? { kind: 'nearest', pasted, call } : { kind: 'unknown', pasted }];
}

/** A placeholder may mean the caller; somebody else's id does not. */
function narrowestScopes(endpoint: Endpoint, userId: string | undefined, ownId: string): readonly Scope[] {
  const sufficient = scopesThatSuffice(endpoint, userId === undefined || ['self', ANY, ownId].includes(userId));
  return narrowestFirst(endpoint).filter((scope) => sufficient.includes(scope));
}

/** Segments that hold what no path holds, such as `{user_id}`, `<id>`, `:id` and `${ID}`, stand for a value. */
function readable(path: string): string {
  return path
    .split('/')
    .map((segment) => (/^:|[^\w~!&'()*+,=:@.%-]|^\.{1,2}$|%(?![0-9A-Fa-f]{2})/.test(segment) ? ANY : segment))
    .join('/');
}

/** How unlike a path may be, in segments, and what a difference counts. */
const FURTHEST = 1.2;
const MISSING = 0.5;
const TOO_MUCH = 0.8;
const OTHER_METHOD = 0.15;
const VALUE = 0.05;

/** The call most like a pasted one, or undefined where none is alike. */
export function nearestCall({ method, path }: PastedCall): Call | undefined {
  const segments = readable(path).toLowerCase().split('/').slice(2);
  const asked = method === 'PATCH' ? 'PUT' : method;
  const ranked = callable
    .map((call) => ({ call, documented: call.path.split('/').slice(2) }))
    .filter(({ documented }) => segments.some((segment) => documented.some((word) => unlike(segment, word) < 1 && !word.startsWith('{'))))
    .map(({ call, documented }) => ({ call, far: distance(segments, documented, FURTHEST) + (asked === undefined || asked === call.method ? 0 : OTHER_METHOD) }))
    .sort((a, b) => a.far - b.far);
  const [nearest] = ranked;
  return nearest && nearest.far <= FURTHEST ? nearest.call : undefined;
}

/** Like Levenshtein's, by segments: a parameter is like any value, a word like its misspelling. Infinite beyond what may still be spent. */
function distance(from: readonly string[], to: readonly string[], left: number): number {
  if (left < 0) return Infinity;
  const [first, ...rest] = from;
  const [wanted, ...others] = to;
  if (first === undefined && wanted === undefined) return 0;
  if (first === undefined) return MISSING + distance(from, others, left - MISSING);
  const dropped = TOO_MUCH + distance(rest, to, left - TOO_MUCH);
  if (wanted === undefined) return dropped;
  const changed = unlike(first, wanted);
  return Math.min(dropped, changed + distance(rest, others, left - changed), MISSING + distance(from, others, left - MISSING));
}

function unlike(segment: string, wanted: string): number {
  if (segment === wanted) return 0;
  if (wanted.startsWith('{')) return VALUE;
  const share = editDistance(segment.slice(0, 40), wanted) / Math.max(segment.length, wanted.length);
  return share > 0.5 ? Infinity : share;
}
