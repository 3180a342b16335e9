import 'server-only';

const text = { type: 'string' } as const;

/** The headers of answers, by the names that calls refer to them with. */
export const headerObjects = {
  RequestId: { description: 'The id under which the request can be looked up: the `request_id` of an error.', schema: text, example: 'req_mwt7reo0Ctts5euxMvdn' },
  TokenExpiresAt: { description: 'When the token stops by itself. In every answer to a request whose secret matched.', schema: { type: 'string', format: 'date-time' }, example: '2026-11-30T12:00:00Z' },
  RateLimit: { description: 'What is left of the limit: `r` requests until `t` seconds from now.', schema: text, example: '"token";r=5999;t=60' },
  RateLimitPolicy: { description: 'The limit: `q` requests in `w` seconds.', schema: text, example: '"token";q=6000;w=60' },
  Challenge: { description: 'RFC 6750 §3.', schema: text, example: 'Bearer realm="Fax.Plus API", error="invalid_token", error_description="The token has expired."' },
  ClientChallenge: { description: 'RFC 7617.', schema: text, example: 'Basic realm="Fax.Plus API", charset="UTF-8"' },
  RetryAfter: { description: 'Seconds after which another try is worth it.', schema: { type: 'integer', minimum: 1 } },
  Allow: { description: 'The methods that the path answers.', schema: text, example: 'GET, HEAD' },
  ContentDisposition: { description: 'A plain file name, in quotes.', schema: text, example: 'attachment; filename="fax-from-12025550199.pdf"' },
  CallerIdentity: { description: 'Who is calling, signed: a JWT (EdDSA) for one minute. Its keys: `/gateway/keys`.', schema: text },
  TokenIdentifier: { description: "The token's identifier, which is no secret.", schema: text },
  TokenScopes: { description: 'Its scopes, separated by spaces.', schema: text, example: 'fax:fax:read fax:shop:read' },
  UserId: { description: "The owner's uid.", schema: text },
  AccountId: { description: 'The account.', schema: text },
  UserRole: { description: 'What the owner is in the account.', schema: { type: 'string', enum: ['corporate_admin', 'corporate_member'] } },
} as const;

export function headerOf(name: keyof typeof headerObjects): { readonly $ref: string } {
  return { $ref: `#/components/headers/${name}` };
}

export const requestIdHeader = { 'X-Request-Id': headerOf('RequestId') };

/** What every answer to a request tells whose secret matched. */
export const tokenHeaders = { 'X-Token-Expires-At': headerOf('TokenExpiresAt'), RateLimit: headerOf('RateLimit'), 'RateLimit-Policy': headerOf('RateLimitPolicy') };
