import { endpoints, type Endpoint } from '@/lib/domain/endpoints';

/** The rows of the endpoint table by what opens them: the tests of the API are generated from here. */
export const rowsByScope = endpoints.flatMap((endpoint) => (endpoint.access.kind === 'scopes' ? [{ ...endpoint, anyOf: endpoint.access.anyOf }] : []));
/** The rows behind a token; those of service clients have tests of their own. */
export const protectedRows = endpoints.filter(({ access }) => access.kind === 'scopes' || access.kind === 'any-token');

export const titleOf = ({ method, path }: Endpoint) => `${method} ${path}`;

/** A row's path with its parameters filled in; `{user_id}` is the caller unless said otherwise. */
export function pathOf({ path }: Endpoint, userId = 'self'): string {
  return path.replace('{user_id}', userId).replace('{number}', '%2B12025550100').replace('{country_code}', 'US').replace('{calling_code}', '1').replace(/\{\w+\}/g, 'x1');
}
