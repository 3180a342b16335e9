import 'server-only';
import type { Access, Endpoint } from '@/lib/domain/endpoints';
import { verdicts, type Verdict } from '@/lib/domain/verdicts';
import { answerOf, gatewayStatus } from '../answers';

/** The refusals that a row can end in, by status: read from the one mapping of verdicts to HTTP. */
export function refusalsOf(endpoint: Endpoint): Record<string, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const verdict of possibleVerdicts(endpoint)) {
    const { description, ...own } = answerOf(verdict);
    const status = endpoint.access.kind === 'gateway' ? gatewayStatus(verdict) : own.status;
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${verdict}: ${description}`]);
  }
  const ofClients = endpoint.access.kind === 'service-client' ? clientRefusals : {};
  return { ...ofClients, ...Object.fromEntries([...byStatus].map(([status, lines]) => [status, refusal(lines.join('\n'), challenges(status, endpoint.access))])) };
}

/** RFC 6749 §5.2. */
const clientRefusals = {
  400: refusal('The form, or the type of the token, cannot be served.'),
  401: refusal('No service client, or one that has ended.', { 'WWW-Authenticate': { description: 'Basic.', schema: { type: 'string' } } }),
};

function possibleVerdicts({ access, adminOnly }: Endpoint): Exclude<Verdict, 'valid'>[] {
  if (access.kind === 'public') return [];
  if (access.kind === 'service-client') return ['rate-limited', 'busy'];
  const isGateway = access.kind === 'gateway';
  const isPossible = (verdict: Verdict) => verdict !== 'valid' && (verdict !== 'admin-only' || adminOnly || isGateway) && (verdict !== 'out-of-scope' || access.kind === 'scopes' || isGateway);
  return verdicts.filter(isPossible) as Exclude<Verdict, 'valid'>[];
}

function challenges(status: number, access: Access): Record<string, unknown> {
  const expires = { 'X-Token-Expires-At': { $ref: '#/components/headers/TokenExpiresAt' } };
  if (status === 401) return { 'WWW-Authenticate': { $ref: '#/components/headers/Challenge' }, ...expires };
  if (status === 429 || status === 503) return { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
  return status === 403 && access.kind !== 'any-token' ? { 'WWW-Authenticate': { $ref: '#/components/headers/Challenge' }, ...expires } : expires;
}

export function refusal(description: string, headers: Record<string, unknown> = {}) {
  return {
    description,
    headers,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}
