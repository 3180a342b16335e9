import type { Verdict } from './verdicts';

export type Refusal = Exclude<Verdict, 'valid'>;

/** A refused request's answer: its status, and the vendor's `error` and `description`. */
export interface RefusalAnswer {
  readonly status: 400 | 401 | 403 | 429 | 503;
  readonly error: string;
  readonly description: string;
}

const UNKNOWN: RefusalAnswer = { status: 401, error: 'invalid_token', description: 'This is not a token we know. Part of it may be missing.' };

/** What each refusal is called and says. lib/api/answers.ts alone makes HTTP of it (RFC 6750 for 401 and 403); the reference page reads it. */
export const refusals: Record<Refusal, RefusalAnswer> = {
  missing: { status: 401, error: 'unauthorized', description: 'No token was sent. Add the header "Authorization: Bearer <token>".' },
  ambiguous: { status: 400, error: 'invalid_request', description: 'The request carries more than one token. Send one Authorization header and nothing else.' },
  malformed: UNKNOWN,
  unknown: UNKNOWN,
  revoked: { status: 401, error: 'invalid_token', description: 'The token was revoked.' },
  replaced: { status: 401, error: 'invalid_token', description: 'The token was rotated; its old secret has stopped. Use the new one.' },
  expired: { status: 401, error: 'invalid_token', description: 'The token has expired.' },
  frozen: { status: 401, error: 'invalid_token', description: 'The token is frozen.' },
  'member-inactive': { status: 401, error: 'invalid_token', description: "The token's owner is deactivated." },
  'plan-lapsed': { status: 401, error: 'invalid_token', description: 'The organization is not on the Enterprise plan.' },
  'address-not-allowed': { status: 403, error: 'forbidden', description: 'This address is not allowed for the token.' },
  'admin-only': { status: 403, error: 'forbidden', description: 'Only admins may make this call.' },
  'out-of-scope': { status: 403, error: 'insufficient_scope', description: 'The token lacks a scope that this call needs.' },
  'rate-limited': { status: 429, error: 'too_many_requests', description: 'Too many requests. Follow Retry-After.' },
  busy: { status: 503, error: 'service_unavailable', description: 'The service is busy. Nothing was changed. Follow Retry-After.' },
};
