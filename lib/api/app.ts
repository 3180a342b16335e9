import 'server-only';
import { Hono, type MiddlewareHandler } from 'hono';
import { isBusy } from '@/db/errors';
import { endpoints, type Endpoint, type EndpointId } from '@/lib/domain/endpoints';
import { logSurprise } from '@/lib/log/log';
import { fail, notFound, refuse } from './answers';
import { checkRequest } from './check-request';
import { requestIdOf, type ApiContext, type ApiEnv } from './context';
import { getAccounts, getUser } from './handlers/accounts';
import { getOpenApi, getResourceMetadata } from './handlers/discovery';
import { checkForGateway } from './handlers/gateway-check';
import { isAlive, isReady } from './handlers/health';
import { listNumbers } from './handlers/numbers';
import { introspect, revoke } from './handlers/oauth';
import { getOwnToken, revokeOwnToken } from './handlers/own-token';
import { checkServiceClient } from './oauth/check-service-client';

type Handler = (c: ApiContext) => Response | Promise<Response>;

const handlers: Partial<Record<EndpointId, Handler>> = { getAccounts, getUser, listNumbers, getOwnToken, revokeOwnToken, introspectToken: introspect, revokeToken: revoke, checkForGateway, getResourceMetadata, getOpenApi, isAlive, isReady };

/** The API: every row of the endpoint table behind its check. Nothing is answered that has no row. */
export function createApi(): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  for (const endpoint of endpoints) {
    const handler = handlers[endpoint.id] ?? notImplemented;
    api.on(endpoint.method, [routeOf(endpoint)], ...checksOf(endpoint), handler);
  }
  for (const [route, methods] of methodsByRoute()) api.all(route, (c) => methodNotAllowed(c, methods));
  api.notFound(notFound);
  api.onError((error, c) => (isBusy(error) ? refuse(c, 'busy') : surprise(error, c)));
  return api;
}

/** What stands before a row's handler: a token's check unless the row says otherwise. The gateway's handler makes that check itself, for another row. */
function checksOf(endpoint: Endpoint): MiddlewareHandler<ApiEnv>[] {
  if (endpoint.access.kind === 'public' || endpoint.access.kind === 'gateway') return [];
  return [endpoint.access.kind === 'service-client' ? checkServiceClient : checkRequest(endpoint)];
}

/** The table's `{user_id}` in the router's words. */
function routeOf({ path }: Endpoint): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function methodsByRoute(): Map<string, string[]> {
  const byRoute = new Map<string, string[]>();
  for (const endpoint of endpoints) byRoute.set(routeOf(endpoint), [...(byRoute.get(routeOf(endpoint)) ?? []), endpoint.method]);
  return byRoute;
}

function notImplemented(c: ApiContext): Response {
  return fail(c, 501, 'not_implemented', 'The token may make this call, but this version does not serve it yet.');
}

function methodNotAllowed(c: ApiContext, methods: readonly string[]): Response {
  c.header('Allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  return fail(c, 405, 'method_not_allowed', `This path answers ${methods.join(' and ')}.`);
}

function surprise(error: Error, c: ApiContext): Response {
  logSurprise(error, requestIdOf(c), 'api');
  return fail(c, 500, 'internal_error', 'Something went wrong. It was recorded under this request id.');
}
