import { callsOpenedBy } from './endpoints';
import { scopeGroups, type Scope, type ScopeGroup } from './scopes';

const [general] = scopeGroups;

/** The broad scope among those held that opens all that this one opens, read from the endpoint table. */
export function coveredBy(scope: Scope, held: readonly Scope[]): Scope | undefined {
  const calls = callsOpenedBy(scope);
  return general.scopes.find((broad) => {
    if (broad === scope || !held.includes(broad)) return false;
    const opened = callsOpenedBy(broad);
    return calls.every((call) => opened.includes(call));
  });
}

/** Held scopes that change nothing, since a broad one covers them. */
export function redundantScopes(held: readonly Scope[]): Scope[] {
  return held.filter((scope) => coveredBy(scope, held) !== undefined);
}

/** Whether a scope is held, itself or inside a broad one. */
export function grants(scope: Scope, held: readonly Scope[]): boolean {
  return held.includes(scope) || coveredBy(scope, held) !== undefined;
}

/** The viewing scope that people forget beside a group's changing one: `edit` does not include `read`. */
export function missingView(group: ScopeGroup, held: readonly Scope[]): Scope | undefined {
  const [view, edit] = group.scopes;
  if (!held.includes(edit) || grants(view, held)) return undefined;
  const viewsSomething = group === general && held.some((scope) => scope.endsWith(':read'));
  return viewsSomething ? undefined : view;
}
