import 'server-only';
import type { EndpointId } from '@/lib/domain/endpoints';
import * as z from 'zod/mini';

/** The schemas of a call's bodies: the very ones that read the request and shape the answer. */
export interface CallBodies {
  readonly request?: { readonly type: string; readonly schema: z.ZodMiniType };
  readonly answer?: z.ZodMiniType;
}

const presented = {
  type: 'application/x-www-form-urlencoded',
  schema: z.object({ token: z.string(), token_type_hint: z.optional(z.string()), client_id: z.optional(z.string()), client_secret: z.optional(z.string()) }),
};

/** The place for them, by call. A call without an entry is described without its bodies. */
export const bodies: Partial<Record<EndpointId, CallBodies>> = {
  introspectToken: { request: presented },
  revokeToken: { request: presented },
};
