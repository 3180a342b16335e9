import 'server-only';
import { Hono } from 'hono';
import { isBusy } from '@/db/errors';
import { endpoints, type Endpoint, type OwnCallId } from '@/lib/domain/endpoints';
import { logSurprise } from '@/lib/log/log';
import { fail, notFound, refuse } from './answers';
import { behindCheck } from './behind-check';
import { requestIdOf, type ApiContext, type ApiEnv, type Handler } from './context';
import { embeddedService, type FaxService } from './embedded-service';
import { revokeCredentials } from './handlers/credentials';
import { getIdentityKeys, getOpenApi, getResourceMetadata } from './handlers/discovery';
import { checkForGateway } from './handlers/gateway-check';
import { isAlive, isReady } from './handlers/health';
import { introspect, revoke } from './handlers/oauth';
import { getOwnToken, revokeOwnToken } from './handlers/own-token';
import { behindClientCheck } from './oauth/behind-client-check';

const ownHandlers: Record<OwnCallId, Handler> = {
  getOwnToken,
  revokeOwnToken,
  revokeCredentials,
  introspectToken: introspect,
  revokeToken: revoke,
  checkForGateway,
  getIdentityKeys,
  getResourceMetadata,
  getOpenApi,
  isAlive,
  isReady,
};

/** The API: every row of the endpoint table behind its check, and a fax service behind that. Nothing is answered that has no row. */
export function createApi(service: FaxService = embeddedService): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const handlers = { ...service, ...ownHandlers };
  for (const endpoint of endpoints) api.on(endpoint.method, [routeOf(endpoint)], guarded(endpoint, handlers[endpoint.id]));
  for (const [route, methods] of methodsByRoute()) api.all(route, (c) => methodNotAllowed(c, methods));
  api.notFound(notFound);
  api.onError((error, c) => (isBusy(error) ? refuse(c, 'busy') : surprise(error, c)));
  return api;
}

/** What stands before a row's handler: a token's check unless the row says otherwise. The gateway's handler makes that check itself, for another row. */
function guarded(endpoint: Endpoint, handler: Handler): Handler {
  if (endpoint.access.kind === 'public' || endpoint.access.kind === 'gateway') return handler;
  return endpoint.access.kind === 'service-client' ? behindClientCheck(handler) : behindCheck(endpoint, handler);
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

function methodNotAllowed(c: ApiContext, methods: readonly string[]): Response {
  c.env.outgoing.setHeader('Allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  return fail(c, 405, 'method_not_allowed', `This path answers ${methods.join(' and ')}.`);
}

function surprise(error: Error, c: ApiContext): Response {
  logSurprise(error, requestIdOf(c), 'api');
  return fail(c, 500, 'internal_error', 'Something went wrong. It was recorded under this request id.');
}
