import type { Policy } from './policy';
import { readPrefill } from './prefill';
import { inCatalogueOrder, type Scope } from './scopes';

/** What a link into a rotation adds to the scopes that a token holds. */
export interface ScopesToAdd {
  readonly added: readonly Scope[];
  /** Held and added together: what the form starts with. */
  readonly together: readonly Scope[];
  /** Known, and not allowed by the organization's policy. */
  readonly notAllowed: readonly Scope[];
  /** Values that are no scopes, cut for showing. */
  readonly notRecognized: readonly string[];
}

/** Reads `?scopes=` by the rules of the form's prefill. */
export function readScopesToAdd(asked: string, held: readonly Scope[], policy: Policy): ScopesToAdd {
  const read = readPrefill({ scopes: asked }, 'UTC', 0, policy);
  const allowed = inCatalogueOrder((read?.filled.scopes ?? []) as readonly Scope[]);
  return {
    added: allowed.filter((scope) => !held.includes(scope)),
    together: inCatalogueOrder([...held, ...allowed]),
    notAllowed: read?.notAllowed ?? [],
    notRecognized: read?.notUnderstood.map(({ value }) => value) ?? [],
  };
}
