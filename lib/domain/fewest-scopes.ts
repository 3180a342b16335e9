import { callsOpenedBy } from './endpoints';
import { hasBroadAccess, scopes, type Scope } from './scopes';

/**
 * The fewest scopes that open some calls, exactly; among as few, those that open the least beside them.
 * A `fax:all:*` is never among them where anything else opens the call: one broad scope is fewer than two narrow ones, and worse.
 * @param wanted of each call the scopes any of which opens it; one that no allowed scope opens, or that needs none, is left out
 */
export function fewestScopes(wanted: readonly (readonly Scope[])[], allowed: readonly Scope[] = scopes): readonly Scope[] {
  const calls = wanted.map((anyOf) => openersAmong(anyOf, allowed)).filter((openers) => openers.length > 0);
  const candidates = scopes.filter((scope) => calls.some((openers) => openers.includes(scope)));
  let best: readonly Scope[] | undefined;
  for (let bits = 0; bits < 2 ** candidates.length; bits += 1) {
    const chosen = candidates.filter((_, at) => bits & (1 << at));
    if (best && chosen.length > best.length) continue;
    if (calls.every((openers) => openers.some((scope) => chosen.includes(scope))) && isBetter(chosen, best)) best = chosen;
  }
  return best ?? [];
}

/** Broad ones only where nothing else opens the call. */
function openersAmong(anyOf: readonly Scope[], allowed: readonly Scope[]): readonly Scope[] {
  const openers = anyOf.filter((scope) => allowed.includes(scope));
  const narrow = openers.filter((scope) => !hasBroadAccess([scope]));
  return narrow.length > 0 ? narrow : openers;
}

function isBetter(chosen: readonly Scope[], best: readonly Scope[] | undefined): boolean {
  return best === undefined || chosen.length < best.length || opened(chosen) < opened(best);
}

/** How many calls some scopes open together. */
function opened(held: readonly Scope[]): number {
  return new Set(held.flatMap(callsOpenedBy)).size;
}
