import { endpoints, type Endpoint, type EndpointId } from './endpoints';
import { scopeGroups, type Scope, type ScopeGroupId } from './scopes';

type Call = Endpoint & { readonly id: EndpointId };

/** A heading of the reference: a group of scopes, or what a call is for that no scope opens. */
export type CallGroupId = Exclude<ScopeGroupId, 'all'> | 'ownToken' | 'serviceClients' | 'proxies' | 'open';

export interface CallGroup {
  readonly id: CallGroupId;
  readonly calls: readonly Call[];
}

/** Every call of the table under its heading, both in the table's order. */
export const callGroups: readonly CallGroup[] = [...new Set(endpoints.map(groupOf))].map((id) => ({ id, calls: endpoints.filter((call) => groupOf(call) === id) }));

/** The scopes that open a call, the one that opens the least first: what a token for this call should hold. */
export function narrowestFirst({ access }: Endpoint): readonly Scope[] {
  return access.kind === 'scopes' ? [...access.anyOf].reverse() : [];
}

/** A call that scopes open belongs to the group of the narrowest. */
function groupOf(call: Endpoint): CallGroupId {
  switch (call.access.kind) {
    case 'scopes': {
      const [narrowest] = narrowestFirst(call);
      const group = scopeGroups.find(({ scopes }) => (scopes as readonly (Scope | undefined)[]).includes(narrowest))?.id;
      if (group === undefined || group === 'all') throw new Error(`${call.id} is opened by nothing but everything.`);
      return group;
    }
    case 'any-token':
      return 'ownToken';
    case 'service-client':
      return 'serviceClients';
    case 'gateway':
      return 'proxies';
    case 'public':
      return 'open';
  }
}
