import 'server-only';
import * as z from 'zod/mini';
import { endpoints, type Access, type Endpoint, type EndpointId } from '@/lib/domain/endpoints';
import { bodies } from './bodies';
import { components } from './components';
import { refusal, refusalsOf } from './responses';

/** The OpenAPI 3.1 document. Calls, scopes, roles and refusals are read from the tables that enforce them. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Fax.Plus API', version: '3', description: 'Each call names the scopes any of which opens it, as alternatives of its security.' },
    servers: [{ url: origin }],
    externalDocs: { url: `${origin}/help/api` },
    paths: pathsOf(),
    components,
  };
}

function pathsOf(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  return paths;
}

function operationOf(endpoint: Endpoint & { readonly id: EndpointId }) {
  const { request, answer } = bodies[endpoint.id] ?? {};
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const content = answer && { content: { 'application/json': { schema: z.toJSONSchema(answer) } } };
  const headers = isForTokens(endpoint.access) ? { headers: { 'X-Token-Expires-At': { $ref: '#/components/headers/TokenExpiresAt' } } } : {};
  return {
    operationId: endpoint.id,
    security: securityOf(endpoint.access),
    ...(endpoint.adminOnly && { 'x-admin-only': true }),
    ...(names.length > 0 && { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) }),
    ...(request && { requestBody: { required: true, content: { [request.type]: { schema: z.toJSONSchema(request.schema) } } } }),
    responses: { '2XX': { description: 'The call was made.', ...headers, ...content }, ...refusalsOf(endpoint), default: refusal('The request could not be served.') },
  };
}

/** One alternative per scope, because any of them does; an empty list for what needs none. */
function securityOf(access: Access): Record<string, readonly string[]>[] {
  if (access.kind === 'scopes') return access.anyOf.map((scope) => ({ personalAccessToken: [scope] }));
  if (isForTokens(access)) return [{ personalAccessToken: [] }];
  return access.kind === 'service-client' ? [{ serviceClient: [] }] : [];
}

function isForTokens({ kind }: Access): boolean {
  return kind === 'scopes' || kind === 'any-token' || kind === 'gateway';
}
