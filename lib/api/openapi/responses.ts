import 'server-only';
import { callInputs } from '@/lib/domain/call-inputs';
import { endpoints, type Access, type Endpoint, type EndpointId } from '@/lib/domain/endpoints';
import { verdicts, type Verdict } from '@/lib/domain/verdicts';
import { answerOf, gatewayStatus } from '../answers';
import { headerOf, requestIdHeader, tokenHeaders } from './headers';

type Row = Endpoint & { readonly id: EndpointId };

/** The refusals that a row can end in, by status, as references to the responses that many rows share. */
export function refusalsOf(endpoint: Row): Record<string, { readonly $ref: string }> {
  const named = [...refusalsByStatus(endpoint).keys()].map((status) => [status, nameOf(status, endpoint)] as const);
  return Object.fromEntries([...named, ['default', 'Otherwise'] as const].map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));
}

/** All of those responses. Two under one name would be a mistake of `nameOf`. */
export function refusalComponents(): Record<string, object> {
  const components: Record<string, object> = { Otherwise: otherwise() };
  for (const endpoint of endpoints) {
    for (const [status, response] of refusalsByStatus(endpoint)) {
      const name = nameOf(status, endpoint);
      if (JSON.stringify(components[name] ?? response) !== JSON.stringify(response)) throw new Error(`Two responses are called ${name}.`);
      components[name] = response;
    }
  }
  return components;
}

const statusNames: Record<number, string> = { 400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 409: 'NumberNotAvailable', 413: 'TooLarge', 429: 'TooManyRequests', 502: 'BadGateway', 503: 'Busy', 504: 'GatewayTimeout' };
const accessNames: Record<Access['kind'], string> = { scopes: '', 'any-token': 'OfAnyToken', gateway: 'AtGateway', 'service-client': 'OfClient', public: 'OfDatabase' };

function nameOf(status: number, endpoint: Row): string {
  const ofInput = status === 400 && endpoint.access.kind === 'scopes' && !readsInput(endpoint) ? 'OfToken' : '';
  const ofRole = status === 403 && endpoint.adminOnly ? 'ToMembers' : '';
  const who = endpoint.id === 'revokeCredentials' ? 'OfFound' : accessNames[endpoint.access.kind];
  return `${statusNames[status] ?? status}${who}${ofInput}${ofRole}`;
}

/** Those of the check from the one mapping of verdicts to HTTP, then those of the call itself. */
function refusalsByStatus(endpoint: Row): Map<number, object> {
  if (endpoint.access.kind === 'service-client') return new Map([...clientRefusals, ...checkRefusals(endpoint)]);
  return checkRefusals(endpoint);
}

function checkRefusals(endpoint: Row): Map<number, object> {
  const byStatus = new Map<number, string[]>();
  const add = (status: number, line: string) => byStatus.set(status, [...(byStatus.get(status) ?? []), line]);
  for (const verdict of possibleVerdicts(endpoint)) {
    const { description, ...own } = answerOf(verdict);
    add(endpoint.access.kind === 'gateway' ? gatewayStatus(verdict) : own.status, `${verdict}: ${description}`);
  }
  for (const [status, line] of ownRefusals(endpoint)) add(status, line);
  return new Map([...byStatus].map(([status, lines]) => [status, refusal(lines.join('\n'), headersOf(status, endpoint.access))]));
}

function readsInput({ id }: Row): boolean {
  return callInputs[id] !== undefined || id === 'uploadFile';
}

/** Answers where nothing else fits: another method, a surprise. */
function otherwise() {
  return refusal('The request could not be served.', { Allow: headerOf('Allow') });
}

function possibleVerdicts({ id, access, adminOnly }: Row): Exclude<Verdict, 'valid'>[] {
  if (access.kind === 'public') return id === 'revokeCredentials' ? ['rate-limited', 'busy'] : [];
  if (access.kind === 'service-client') return ['rate-limited', 'busy'];
  const isGateway = access.kind === 'gateway';
  const isPossible = (verdict: Verdict) => verdict !== 'valid' && (verdict !== 'admin-only' || adminOnly || isGateway) && (verdict !== 'out-of-scope' || access.kind === 'scopes' || isGateway);
  return verdicts.filter(isPossible) as Exclude<Verdict, 'valid'>[];
}

function ownRefusals(row: Row): (readonly [status: number, line: string])[] {
  const { id, path, access } = row;
  const hasBody = callInputs[id]?.body !== undefined || id === 'uploadFile';
  return [
    ...(readsInput(row) ? [[400, 'invalid_request: What was sent is not as documented; the description names the field.'] as const] : []),
    ...(path.includes('{') || id === 'purchaseNumber' ? [[404, 'not_found: There is nothing here, or it is not yours to see.'] as const] : []),
    ...(id === 'purchaseNumber' ? [[409, 'number_not_available: Somebody bought this number.'] as const] : []),
    ...(hasBody ? [[413, 'body_too_large or file_too_large.'] as const] : []),
    ...(access.kind === 'scopes' ? behindGateway : []),
    ...(id === 'isReady' ? [[503, 'service_unavailable: The database does not answer.'] as const] : []),
  ];
}

/** Where the calls are passed on to fax services of the platform's own. */
const behindGateway = [
  [502, 'bad_gateway: The fax services cannot be reached, or failed.'],
  [504, 'gateway_timeout: The fax services did not answer in time.'],
] as const;

function headersOf(status: number, { kind }: Access): Record<string, unknown> {
  if (kind === 'public' || kind === 'service-client') return status === 429 || status === 503 ? { 'Retry-After': headerOf('RetryAfter') } : {};
  if (status === 401) return { 'WWW-Authenticate': headerOf('Challenge'), ...tokenHeaders };
  if (status === 429 || status === 503) return { 'Retry-After': headerOf('RetryAfter'), ...tokenHeaders };
  return status === 403 && kind !== 'any-token' ? { 'WWW-Authenticate': headerOf('Challenge'), ...tokenHeaders } : tokenHeaders;
}

function refusal(description: string, headers: Record<string, unknown> = {}) {
  const forms = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } }, 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return { description, headers: { ...requestIdHeader, ...headers }, content: forms };
}

function clientRefusal(description: string, headers: Record<string, unknown> = {}) {
  return { description, headers: { ...requestIdHeader, ...headers }, content: { 'application/json': { schema: { $ref: '#/components/schemas/ClientError' } } } };
}

/** RFC 6749 §5.2. */
const clientRefusals = [
  [400, clientRefusal('The form, or the type of the token, cannot be served.')],
  [401, clientRefusal('No service client, or one that has ended.', { 'WWW-Authenticate': headerOf('ClientChallenge') })],
  [413, clientRefusal('The form is too large.')],
] as const;
