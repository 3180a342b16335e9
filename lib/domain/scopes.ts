/**
 * The scope catalogue: the fourteen scopes in the seven groups of the help article, in its order.
 * Source: Fax.Plus help centre 16679733815708 and the API's authentication page.
 * `read` never implies `edit`, and `edit` never implies `read`.
 */
export const scopeGroups = [
  { id: 'all', scopes: ['fax:all:read', 'fax:all:edit'] },
  { id: 'webhook', scopes: ['fax:webhook:read', 'fax:webhook:edit'] },
  { id: 'fax', scopes: ['fax:fax:read', 'fax:fax:edit'] },
  { id: 'user', scopes: ['fax:user:read', 'fax:user:edit'] },
  { id: 'shop', scopes: ['fax:shop:read', 'fax:shop:edit'] },
  { id: 'member', scopes: ['fax:member:read', 'fax:member:edit'] },
  { id: 'numbers', scopes: ['fax:numbers:read', 'fax:numbers:edit'] },
] as const;

export type ScopeGroup = (typeof scopeGroups)[number];
export type ScopeGroupId = ScopeGroup['id'];
export type Scope = ScopeGroup['scopes'][number];

/** Every scope, in the catalogue's order. */
export const scopes: readonly Scope[] = scopeGroups.flatMap((group) => [...group.scopes]);

/** Whether a string from outside is one of the fourteen. Nothing else is: no wildcard, no other case. */
export function isScope(value: unknown): value is Scope {
  return (scopes as readonly unknown[]).includes(value);
}

/** The same scopes, each once, in the catalogue's order. */
export function inCatalogueOrder(held: Iterable<Scope>): Scope[] {
  const wanted = new Set(held);
  return scopes.filter((scope) => wanted.has(scope));
}

/** Whether a set holds `fax:all:read` or `fax:all:edit`. Information for people, not a reproach. */
export function hasBroadAccess(held: readonly Scope[]): boolean {
  return held.some((scope) => scope.startsWith('fax:all:'));
}
