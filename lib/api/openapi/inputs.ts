import 'server-only';
import { describedInput } from '@/lib/domain/call-fields';
import { inputOf } from '@/lib/domain/call-inputs';
import type { EndpointId } from '@/lib/domain/endpoints';

/** What a call reads beside its path, from the very rules that read it. */
export function requestBodyOf(id: EndpointId) {
  const { body, form } = inputOf(id);
  if (id === 'uploadFile') return { required: true, content: { 'multipart/form-data': { schema: uploadedFile } } };
  if (form) return { required: true, content: { 'application/x-www-form-urlencoded': { schema: described(form) } } };
  return body && { required: true, content: { 'application/json': { schema: described(body) } } };
}

/** Its query, one parameter each. */
export function queryOf(id: EndpointId) {
  const { query } = inputOf(id);
  const { properties = {}, required = [] }: Described = query ? described(query) : {};
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

/** The one body that is streamed and not read by a rule. */
const uploadedFile = { type: 'object', required: ['fax_file'], properties: { fax_file: { type: 'string', format: 'binary' } } } as const;

interface Described {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** Its dialect stands in the document once. */
function described(rule: NonNullable<ReturnType<typeof inputOf>['body']>): Described {
  const { $schema: _dialect, ...schema } = describedInput(rule) as Described & { $schema?: string };
  return schema;
}
