import 'server-only';
import { Hono, type MiddlewareHandler } from 'hono';
import { isBusy } from '@/db/errors';
import { endpoints, type Endpoint, type EndpointId } from '@/lib/domain/endpoints';
import { logSurprise } from '@/lib/log/log';
import { fail, notFound, refuse } from './answers';
import { checkRequest } from './check-request';
import { requestIdOf, type ApiContext, type ApiEnv } from './context';
import { getAccounts, getUser, updateUser } from './handlers/accounts';
import { deleteFax, getFax, listFaxes, updateFax } from './handlers/faxes';
import { getFaxReport, getFile, uploadFile } from './handlers/files';
import { getOpenApi, getResourceMetadata } from './handlers/discovery';
import { checkForGateway } from './handlers/gateway-check';
import { isAlive, isReady } from './handlers/health';
import { getMemberDetails, updateMemberDetails } from './handlers/member-details';
import { getNumber, listNumbers, revokeNumber, updateNumber } from './handlers/numbers';
import { introspect, revoke } from './handlers/oauth';
import { deleteOutboxFax, getOutboxFax, listOutboxFaxes, sendFax, updateOutboxFax } from './handlers/outbox';
import { getOwnToken, revokeOwnToken } from './handlers/own-token';
import { getBalance, listAreas, listAvailableNumbers, listCountries, purchaseNumber } from './handlers/shop';
import { createWebhook, deleteWebhook, getWebhooks } from './handlers/webhooks';
import { checkServiceClient } from './oauth/check-service-client';

type Handler = (c: ApiContext) => Response | Promise<Response>;

const handlers: Record<EndpointId, Handler> = {
  getAccounts,
  getUser,
  updateUser,
  getMemberDetails,
  updateMemberDetails,
  listNumbers,
  getNumber,
  updateNumber,
  revokeNumber,
  listFaxes,
  getFax,
  updateFax,
  deleteFax,
  getFile,
  getFaxReport,
  uploadFile,
  listOutboxFaxes,
  getOutboxFax,
  sendFax,
  updateOutboxFax,
  deleteOutboxFax,
  getWebhooks,
  createWebhook,
  deleteWebhook,
  getBalance,
  listCountries,
  listAreas,
  listAvailableNumbers,
  purchaseNumber,
  getOwnToken,
  revokeOwnToken,
  introspectToken: introspect,
  revokeToken: revoke,
  checkForGateway,
  getResourceMetadata,
  getOpenApi,
  isAlive,
  isReady,
};

/** The API: every row of the endpoint table behind its check. Nothing is answered that has no row. */
export function createApi(): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  for (const endpoint of endpoints) {
    api.on(endpoint.method, [routeOf(endpoint)], ...checksOf(endpoint), handlers[endpoint.id]);
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

function methodNotAllowed(c: ApiContext, methods: readonly string[]): Response {
  c.env.outgoing.setHeader('Allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  return fail(c, 405, 'method_not_allowed', `This path answers ${methods.join(' and ')}.`);
}

function surprise(error: Error, c: ApiContext): Response {
  logSurprise(error, requestIdOf(c), 'api');
  return fail(c, 500, 'internal_error', 'Something went wrong. It was recorded under this request id.');
}
