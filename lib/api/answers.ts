import 'server-only';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { apiError, clientError } from '@/lib/domain/answers/errors';
import { refusals, type Refusal } from '@/lib/domain/refusals';
import type { Scope } from '@/lib/domain/scopes';
import type { Wire } from '@/lib/domain/wire';
import { requestIdOf, type ApiContext } from './context';
import type { FormProblem } from './oauth/form-body';
import { problemMembers, wantsProblem, type Repair } from './problem';
import { sendJson } from './send';

/** The one place that makes HTTP of verdicts. What each says, and with which status, stands in lib/domain/refusals.ts, which the reference page reads too. */
export type { Refusal } from '@/lib/domain/refusals';

interface Answer {
  readonly status: ContentfulStatusCode;
  readonly error: string;
  readonly description: string;
}

const UNAUTHENTICATED = 401;

/** What a refusal's status and sentence are, for the description of the API. */
export function answerOf(verdict: Refusal): { readonly status: number; readonly description: string } {
  return refusals[verdict];
}

/** Seconds after which a busy service is worth another try. */
const RETRY_AFTER_BUSY = '1';

/**
 * Answers a refused request.
 * @param repair what the caller needs to mend it: for `out-of-scope` the scopes any of which would do, and the token once its secret matched.
 */
export function refuse(c: ApiContext, verdict: Refusal, repair: Repair = {}): Response {
  return refused(c, verdict, repair, refusals[verdict].status);
}

/** The same for a proxy's sub-request: nginx's `auth_request` knows 401 and 403 alone. A busy service stays 503, which no proxy lets through. */
export function refuseAtGateway(c: ApiContext, verdict: Refusal, repair: Repair): Response {
  return refused(c, verdict, repair, gatewayStatus(verdict));
}

export function gatewayStatus(verdict: Refusal): ContentfulStatusCode {
  const { status } = refusals[verdict];
  return [UNAUTHENTICATED, 403, 503].includes(status) ? status : 403;
}

/** What a proxy asked for cannot be told, or is no call of ours. */
export function refuseUnreadableOriginal(c: ApiContext): Response {
  return fail(c, 403, 'forbidden', 'No call of the API can be read from the headers of the sub-request.', { name: 'gateway' });
}

function refused(c: ApiContext, verdict: Refusal, repair: Repair, status: ContentfulStatusCode): Response {
  const { error, description } = refusals[verdict];
  const sufficing = repair.sufficing ?? [];
  const detail = sufficing.length > 0 ? `This call needs ${sufficing.join(' or ')}.` : description;
  const challenge = challengeFor(verdict, status, error, detail, sufficing);
  if (challenge) c.env.outgoing.setHeader('WWW-Authenticate', challenge);
  if (verdict === 'busy') c.env.outgoing.setHeader('Retry-After', RETRY_AFTER_BUSY);
  // `malformed` and `unknown` are one answer, in this form too.
  return fail(c, status, error, detail, { name: verdict === 'malformed' ? 'unknown' : verdict, ...repair });
}

/** What is not there, and what is not the caller's: one and the same answer. */
export function notFound(c: ApiContext): Response {
  return fail(c, 404, 'not_found', 'There is nothing here, or it is not yours to see.');
}

/** An error in the vendor's form, and as RFC 9457's members too where the client asks for them. */
export function fail(c: ApiContext, status: ContentfulStatusCode, error: string, description: string, problem: Repair & { readonly name?: string } = {}): Response {
  const vendors: Wire<typeof apiError> = { error, description, request_id: requestIdOf(c) };
  if (!wantsProblem(c)) return sendJson(c, vendors, status);
  const members = problemMembers({ name: problem.name ?? error.replaceAll('_', '-'), status, detail: description, requestId: requestIdOf(c), ...problem });
  return sendJson(c, { ...members, ...vendors }, status, 'application/problem+json');
}

/** Why a service client's request is refused. */
export type OAuthRefusal = FormProblem | 'no-credentials' | 'two-methods' | 'wrong-client' | 'token-missing' | 'token-type-unsupported';

const NO_CLIENT: Answer = { status: UNAUTHENTICATED, error: 'invalid_client', description: 'These are not the credentials of a service client that works.' };
const oauthAnswers: Record<OAuthRefusal, Answer> = {
  'form-expected': { status: 400, error: 'invalid_request', description: 'Send a form: Content-Type: application/x-www-form-urlencoded.' },
  'form-too-large': { status: 413, error: 'invalid_request', description: 'The form is too large.' },
  'parameter-doubled': { status: 400, error: 'invalid_request', description: 'A parameter occurs twice.' },
  'parameter-in-address': { status: 400, error: 'invalid_request', description: 'Parameters belong in the form, never in the address.' },
  'two-methods': { status: 400, error: 'invalid_request', description: 'Send the client credentials once: in the Authorization header or in the form.' },
  'no-credentials': NO_CLIENT,
  'wrong-client': NO_CLIENT,
  'token-missing': { status: 400, error: 'invalid_request', description: 'The parameter "token" is missing.' },
  'token-type-unsupported': { status: 400, error: 'unsupported_token_type', description: 'Only personal access tokens can be revoked here.' },
};

/** Answers a refused service client: RFC 6749 §5.2's members beside the vendor's. */
export function refuseOAuth(c: ApiContext, refusal: OAuthRefusal): Response {
  const { status, error, description } = oauthAnswers[refusal];
  if (status === UNAUTHENTICATED) c.env.outgoing.setHeader('WWW-Authenticate', 'Basic realm="Fax.Plus API", charset="UTF-8"');
  const body: Wire<typeof clientError> = { error, error_description: description, description, request_id: requestIdOf(c) };
  return sendJson(c, body, status);
}

/** RFC 6750 §3: no error code where no token was sent; `scope` where a scope is missing; nothing beside 400, 429 and 503. */
function challengeFor(verdict: Refusal, status: number, error: string, description: string, sufficing: readonly Scope[]): string | undefined {
  if (status !== UNAUTHENTICATED && verdict !== 'out-of-scope') return undefined;
  if (verdict === 'missing') return 'Bearer realm="Fax.Plus API"';
  const scope = sufficing.length > 0 ? `, scope="${sufficing.join(' ')}"` : '';
  return `Bearer realm="Fax.Plus API", error="${error}", error_description="${description}"${scope}`;
}
