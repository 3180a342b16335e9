import * as z from 'zod/mini';
import { identifier, scope } from './own';
import { instant, requiredText } from './values';

/** How a request is refused. */

const requestId = z.string().check(z.regex(/^req_[\w-]+$/));
const vendors = { error: z.string().check(z.regex(/^[a-z_]+$/)), description: requiredText, request_id: requestId };

/** The vendor's form, with the id under which the request can be looked up. */
export const apiError = z.strictObject(vendors);

/** The same for service clients: RFC 6749 §5.2's member beside the vendor's. */
export const clientError = z.strictObject({ ...vendors, error_description: requiredText });

/** RFC 9457, for clients that accept it by name: what mends the request stands in it, and never the secret. */
export const problem = z.strictObject({
  type: z.url(),
  title: requiredText,
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: requiredText,
  instance: requestId,
  ...vendors,
  required_scopes: z.optional(z.array(scope)),
  granted_scopes: z.optional(z.array(scope)),
  token_id: z.optional(identifier),
  expires_at: z.optional(instant),
  expired_at: z.optional(instant),
  rotate_url: z.optional(z.url()),
});
