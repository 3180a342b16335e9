import type { Scope } from './scopes';

/**
 * The endpoint table: every call of the API, and what opens it.
 * Enforcement, the scope checklist, the help, the OpenAPI document and the test matrix read it; there is no second list.
 * Source of the 29 calls: the Fax.Plus API v3 documentation and its official SDKs, whose operation names are the ids.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a request must carry: one of some scopes, any working token, a service client's credentials, whatever the call needs that a proxy asks about, or nothing. */
export type Access =
  | { readonly kind: 'scopes'; readonly anyOf: readonly Scope[] }
  | { readonly kind: 'any-token' }
  | { readonly kind: 'service-client' }
  | { readonly kind: 'gateway' }
  | { readonly kind: 'public' };

export interface Endpoint {
  /** Stable name: the official SDKs' operation, where there is one. */
  readonly id: string;
  readonly method: Method;
  /** The path as documented, with its parameters in braces. */
  readonly path: string;
  readonly access: Access;
  /** Refused to members whatever their scopes. */
  readonly adminOnly: boolean;
}

const anyOf = (...scopes: readonly Scope[]): Access => ({ kind: 'scopes', anyOf: scopes });

function call<Id extends string>(id: Id, method: Method, path: `/v3/${string}`, access: Access, rules: { adminOnly?: true } = {}) {
  return { id, method, path, access, adminOnly: rules.adminOnly ?? false } as const satisfies Endpoint;
}

const ACCOUNT = '/v3/accounts/{user_id}';
const MEMBER_DETAILS = '/v3/accounts/self/member-details/{member_user_id}';
const COUNTRIES = '/v3/shop/numbers/countries';

/** The 29 calls of the Fax.Plus API, in the order of its documentation. */
export const faxCalls = [
  call('getAccounts', 'GET', '/v3/accounts', anyOf('fax:all:read', 'fax:member:read'), { adminOnly: true }),
  call('getUser', 'GET', ACCOUNT, anyOf('fax:all:read', 'fax:member:read', 'fax:user:read')),
  call('updateUser', 'PUT', ACCOUNT, anyOf('fax:all:edit', 'fax:member:edit', 'fax:user:edit')),
  call('getMemberDetails', 'GET', MEMBER_DETAILS, anyOf('fax:all:read', 'fax:member:read')),
  call('updateMemberDetails', 'PUT', MEMBER_DETAILS, anyOf('fax:all:edit', 'fax:member:edit')),

  call('listNumbers', 'GET', `${ACCOUNT}/numbers`, anyOf('fax:all:read', 'fax:numbers:read')),
  call('getNumber', 'GET', `${ACCOUNT}/numbers/{number}`, anyOf('fax:all:read', 'fax:numbers:read')),
  call('updateNumber', 'PUT', `${ACCOUNT}/numbers/{number}`, anyOf('fax:all:edit', 'fax:numbers:edit')),
  call('revokeNumber', 'DELETE', `${ACCOUNT}/numbers/{number}`, anyOf('fax:all:edit', 'fax:numbers:edit')),

  call('listFaxes', 'GET', `${ACCOUNT}/faxes`, anyOf('fax:all:read', 'fax:fax:read')),
  call('getFax', 'GET', `${ACCOUNT}/faxes/{fax_id}`, anyOf('fax:all:read', 'fax:fax:read')),
  call('updateFax', 'PUT', `${ACCOUNT}/faxes/{fax_id}`, anyOf('fax:all:edit', 'fax:fax:edit')),
  call('deleteFax', 'DELETE', `${ACCOUNT}/faxes/{fax_id}`, anyOf('fax:all:edit', 'fax:fax:edit')),

  call('getFile', 'GET', `${ACCOUNT}/files/{fax_id}`, anyOf('fax:all:read', 'fax:fax:read')),
  call('getFaxReport', 'GET', `${ACCOUNT}/report/{fax_id}`, anyOf('fax:all:read', 'fax:fax:read')),
  call('uploadFile', 'POST', `${ACCOUNT}/files`, anyOf('fax:all:edit', 'fax:fax:edit')),

  call('listOutboxFaxes', 'GET', `${ACCOUNT}/outbox`, anyOf('fax:all:read', 'fax:fax:read')),
  call('getOutboxFax', 'GET', `${ACCOUNT}/outbox/{id}`, anyOf('fax:all:read', 'fax:fax:read')),
  call('sendFax', 'POST', `${ACCOUNT}/outbox`, anyOf('fax:all:edit', 'fax:fax:edit')),
  call('updateOutboxFax', 'PUT', `${ACCOUNT}/outbox/{id}`, anyOf('fax:all:edit', 'fax:fax:edit')),
  call('deleteOutboxFax', 'DELETE', `${ACCOUNT}/outbox/{id}`, anyOf('fax:all:edit', 'fax:fax:edit')),

  call('getWebhooks', 'GET', '/v3/hooks', anyOf('fax:all:read', 'fax:webhook:read')),
  call('createWebhook', 'POST', '/v3/hooks', anyOf('fax:all:edit', 'fax:webhook:edit')),
  call('deleteWebhook', 'DELETE', '/v3/hooks/{hook_id}', anyOf('fax:all:edit', 'fax:webhook:edit')),

  call('getBalance', 'GET', '/v3/shop/balance', anyOf('fax:all:read', 'fax:shop:read')),
  call('listCountries', 'GET', COUNTRIES, anyOf('fax:all:read', 'fax:shop:read')),
  call('listAreas', 'GET', `${COUNTRIES}/{country_code}/areas`, anyOf('fax:all:read', 'fax:shop:read')),
  call('listAvailableNumbers', 'GET', `${COUNTRIES}/{country_code}/areas/{calling_code}/numbers`, anyOf('fax:all:read', 'fax:shop:read')),
  call('purchaseNumber', 'POST', '/v3/shop/numbers/purchase', anyOf('fax:all:edit', 'fax:shop:edit')),
] as const;

/** What this product adds beside the vendor's calls. */
export const ownCalls = [
  { id: 'getOwnToken', method: 'GET', path: '/v3/personal-access-tokens/self', access: { kind: 'any-token' }, adminOnly: false },
  { id: 'revokeOwnToken', method: 'DELETE', path: '/v3/personal-access-tokens/self', access: { kind: 'any-token' }, adminOnly: false },
  { id: 'introspectToken', method: 'POST', path: '/oauth/introspect', access: { kind: 'service-client' }, adminOnly: false },
  { id: 'revokeToken', method: 'POST', path: '/oauth/revoke', access: { kind: 'service-client' }, adminOnly: false },
  { id: 'checkForGateway', method: 'GET', path: '/gateway/check', access: { kind: 'gateway' }, adminOnly: false },
  { id: 'revokeCredentials', method: 'POST', path: '/v3/credentials/revoke', access: { kind: 'public' }, adminOnly: false },
  { id: 'getIdentityKeys', method: 'GET', path: '/gateway/keys', access: { kind: 'public' }, adminOnly: false },
  { id: 'getResourceMetadata', method: 'GET', path: '/.well-known/oauth-protected-resource', access: { kind: 'public' }, adminOnly: false },
  { id: 'getOpenApi', method: 'GET', path: '/openapi.json', access: { kind: 'public' }, adminOnly: false },
  { id: 'isAlive', method: 'GET', path: '/healthz', access: { kind: 'public' }, adminOnly: false },
  { id: 'isReady', method: 'GET', path: '/readyz', access: { kind: 'public' }, adminOnly: false },
] as const satisfies readonly Endpoint[];

export type FaxCallId = (typeof faxCalls)[number]['id'];
export type OwnCallId = (typeof ownCalls)[number]['id'];
export type EndpointId = FaxCallId | OwnCallId;

export const endpoints: readonly (Endpoint & { readonly id: EndpointId })[] = [...faxCalls, ...ownCalls];

const endpointById = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

/** The row of an id. */
export function endpointOf(id: EndpointId): Endpoint {
  const endpoint = endpointById.get(id);
  if (!endpoint) throw new Error(`The endpoint table has no row ${id}.`);
  return endpoint;
}

/** The calls that a scope opens, in the table's order. */
export function callsOpenedBy(scope: Scope): readonly Endpoint[] {
  return faxCalls.filter(({ access }) => access.kind === 'scopes' && access.anyOf.includes(scope));
}

/**
 * The scopes any of which let a request through.
 * @param onSelf whether `{user_id}` of the request is the caller: `fax:user:*` suffices only there.
 */
export function scopesThatSuffice(endpoint: Endpoint, onSelf: boolean): readonly Scope[] {
  if (endpoint.access.kind !== 'scopes') return [];
  return onSelf ? endpoint.access.anyOf : endpoint.access.anyOf.filter((scope) => !scope.startsWith('fax:user:'));
}
