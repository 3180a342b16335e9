import 'server-only';
import { callInputs } from '@/lib/domain/call-inputs';
import type { Endpoint, EndpointId } from '@/lib/domain/endpoints';
import * as z from 'zod/mini';
import { presentedToken, uploadForm } from './forms';
import { referenceTo } from './named-schemas';

/** What a call reads, as OpenAPI says it: parameters of the path, the query and headers, and the body. */
export function requestOf({ id, path }: Endpoint & { readonly id: EndpointId }) {
  const parameters = [...pathParametersOf(path), ...queryParametersOf(id), ...(id === 'checkForGateway' ? originalRequest : [])];
  const body = bodyOf(id);
  return { ...(parameters.length > 0 && { parameters }), ...(body && { requestBody: body }) };
}

const text = { type: 'string' } as const;

/** What the names in braces stand for. */
export const pathParameters: Record<string, { readonly description: string; readonly example: string }> = {
  user_id: { description: '`self`, or a uid: a member may name only themselves, an admin any member of the account. Anybody else is 404.', example: 'self' },
  member_user_id: { description: "A member's uid, or `self`.", example: '7724157c0974440293e45877c57f0703' },
  number: { description: 'A fax number; its `+` is written `%2B`.', example: '+16699990000' },
  fax_id: { description: 'The id of a fax.', example: '5e7de3ad54cfd54eb568cc76' },
  id: { description: 'The id of a fax on its way.', example: '13a4afb0585345639733857e8f36df8d' },
  hook_id: { description: 'The id of a webhook.', example: '66df09cf1d6d0b295c363956' },
  country_code: { description: 'A country: ISO 3166-1 alpha-2.', example: 'US' },
  calling_code: { description: 'An area: its calling code, with the country in front.', example: '1212' },
};

function pathParametersOf(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: text, ...pathParameters[name] }));
}

function queryParametersOf(id: EndpointId) {
  const shape = callInputs[id]?.query?._zod.def.shape ?? {};
  return Object.entries(shape).map(([name, rule]) => {
    const { $schema: _dialect, description, ...schema } = z.toJSONSchema(rule, { io: 'input' });
    return { name, in: 'query', required: !z.safeParse(rule, undefined).success, ...(description !== undefined && { description }), schema };
  });
}

function bodyOf(id: EndpointId) {
  const { body } = callInputs[id] ?? {};
  // A body whose every field may be missing may be missing itself: the official Python client sends none then.
  if (body) return { required: !body.safeParse({}).success, content: { 'application/json': { schema: referenceTo(body) } } };
  if (id === 'uploadFile') return { required: true, content: { 'multipart/form-data': uploadForm } };
  if (id === 'introspectToken' || id === 'revokeToken') return { required: true, content: { 'application/x-www-form-urlencoded': { schema: referenceTo(presentedToken) } } };
  return undefined;
}

const originalRequest = [
  { name: 'X-Original-Method', in: 'header', required: true, schema: text, description: 'The method that the proxy was asked for. With `X-Original-URI`; or the pair `X-Forwarded-Method` and `X-Forwarded-Uri`.' },
  { name: 'X-Original-URI', in: 'header', required: true, schema: text, description: 'The path and query that the proxy was asked for, byte for byte.' },
];
