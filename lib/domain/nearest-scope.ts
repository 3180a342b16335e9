import { editDistance } from './edit-distance';
import { scopes, type Scope } from './scopes';

/** The furthest misspelling that is still taken for a scope, in letters added, left out or changed. */
const FURTHEST = 2;
/** Longer than any scope by more than that: not worth comparing. */
const LONGEST = 20;

/** The one scope that a misspelt one most likely means (`fax:use:read`: `fax:user:read`); undefined where none or several are as near. */
export function nearestScope(typed: string): Scope | undefined {
  if (typed.length > LONGEST) return undefined;
  const ranked = scopes.map((scope) => ({ scope, distance: editDistance(typed.toLowerCase(), scope) })).sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  return first && first.distance <= FURTHEST && first.distance !== second?.distance ? first.scope : undefined;
}
