import type { RolePolicy } from './policy';
import { readPrefill } from './prefill';
import { inCatalogueOrder, type Scope } from './scopes';

/** What a link into a rotation adds to the scopes that a token holds. */
export interface ScopesToAdd {
  readonly added: readonly Scope[];
  /** Held and added together, but for what is not allowed: what the form starts with. */
  readonly together: readonly Scope[];
  /** Held, and not allowed any more: a successor cannot have them. */
  readonly leftOut: readonly Scope[];
  /** Asked for, known, and not allowed by the organization's policy. */
  readonly notAllowed: readonly Scope[];
  /** Values that are no scopes, cut for showing. */
  readonly notRecognized: readonly string[];
}

/** Reads `?scopes=` by the rules of the form's prefill. */
export function readScopesToAdd(asked: string, held: readonly Scope[], policy: RolePolicy): ScopesToAdd {
  const read = readPrefill({ scopes: asked }, 'UTC', 0, policy);
  const allowed = inCatalogueOrder((read?.filled.scopes ?? []) as readonly Scope[]);
  return {
    added: allowed.filter((scope) => !held.includes(scope)),
    together: inCatalogueOrder([...held, ...allowed]).filter((scope) => policy.allowedScopes.includes(scope)),
    leftOut: held.filter((scope) => !policy.allowedScopes.includes(scope)),
    notAllowed: (read?.notAllowed ?? []).filter((scope) => !held.includes(scope)),
    notRecognized: read?.notUnderstood.map(({ value }) => value) ?? [],
  };
}
