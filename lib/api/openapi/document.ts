import 'server-only';
import { endpoints, type Access, type Endpoint, type EndpointId } from '@/lib/domain/endpoints';
import { componentsOf } from './components';
import { requestOf } from './request';
import { refusalsOf } from './responses';
import { successOf } from './success';
import { tagObjects, textsOf } from './texts';

/** The OpenAPI 3.1 document. Calls, scopes, roles, bodies and refusals are read from the tables and schemas that enforce them. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Fax.Plus API', version: '3', description: 'Each call names the scopes any of which opens it, as alternatives of its security. Dates and times are UTC.' },
    servers: [{ url: origin }],
    externalDocs: { url: `${origin}/help/api` },
    tags: tagObjects,
    paths: pathsOf(),
    components: componentsOf(),
  };
}

/** The same as text, made once: anybody may ask for it, and making it takes longer than a hundred checks. */
export function openApiText(origin: string): string {
  if (made?.origin !== origin) made = { origin, text: JSON.stringify(openApi(origin)) };
  return made.text;
}

let made: { readonly origin: string; readonly text: string } | undefined;

function pathsOf(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  return paths;
}

function operationOf(endpoint: Endpoint & { readonly id: EndpointId }) {
  return {
    operationId: endpoint.id,
    ...textsOf(endpoint.id),
    security: securityOf(endpoint.access),
    ...(endpoint.adminOnly && { 'x-admin-only': true }),
    ...requestOf(endpoint),
    responses: { ...successOf(endpoint), ...refusalsOf(endpoint) },
  };
}

/** One alternative per scope, because any of them does; an empty list for what needs none. */
function securityOf(access: Access): Record<string, readonly string[]>[] {
  if (access.kind === 'scopes') return access.anyOf.map((scope) => ({ personalAccessToken: [scope] }));
  if (access.kind === 'any-token' || access.kind === 'gateway') return [{ personalAccessToken: [] }];
  return access.kind === 'service-client' ? [{ serviceClient: [] }] : [];
}
