import * as z from 'zod/mini';
import { scopes } from '../scopes';
import { instant, requiredText, uid } from './values';

/** The answers of the calls that this product adds to the vendor's. */

export const scope = z.enum(scopes);
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9]{22}$/));

/** Who am I? */
export const ownToken = z.strictObject({
  identifier,
  name: requiredText,
  scopes: z.array(scope),
  owner: z.strictObject({ uid }),
  created_at: instant,
  expires_at: instant,
  last_used_at: z.nullable(instant),
});

const seconds = z.int().check(z.gte(0));

/** RFC 7662 §2.2. */
export const activeToken = z.strictObject({
  active: z.literal(true),
  scope: z.string(),
  username: z.string(),
  token_type: z.literal('Bearer'),
  exp: seconds,
  iat: seconds,
  sub: uid,
  aud: z.url(),
  iss: z.url(),
  jti: identifier,
});
export const introspection = z.union([activeToken, z.strictObject({ active: z.literal(false) })]);

/** RFC 9728 §2. */
export const resourceMetadata = z.strictObject({
  resource: z.url(),
  resource_name: z.string(),
  resource_documentation: z.url(),
  scopes_supported: z.array(scope),
  bearer_methods_supported: z.array(z.literal('header')),
});

/** RFC 7517 §5, with Ed25519 keys (RFC 8037). */
export const identityKeys = z.strictObject({
  keys: z.array(z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), alg: z.literal('EdDSA'), use: z.literal('sig'), kid: z.string() })),
});

export const alive = z.strictObject({ status: z.literal('alive') });
export const ready = z.strictObject({ status: z.literal('ready') });
