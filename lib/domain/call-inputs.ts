import * as z from 'zod/mini';
import type { EndpointId } from './endpoints';
import { accountChanges, faxChanges, memberDetails, newFax, newWebhook, numberAssignment, outboxChanges, purchase } from './fax-bodies';
import { faxListQuery, fileQuery, shopQuery, webhookQuery } from './fax-queries';

/** What a call reads beside its path. `form` is `application/x-www-form-urlencoded`, `body` is JSON. */
export interface CallInput {
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly form?: z.ZodMiniType;
}

/** What a service client sends with a token (RFC 7662 §2.1, RFC 7009 §2.1): its credentials too, unless they are in the header. */
const presentedToken = z.object({
  token: z.string(),
  token_type_hint: z.optional(z.string()),
  client_id: z.optional(z.string()),
  client_secret: z.optional(z.string()),
});

/** The rules by which the handlers read their requests; the reference page and the OpenAPI document describe calls by them. */
export const callInputs = {
  updateUser: { body: accountChanges },
  updateMemberDetails: { body: memberDetails },
  updateNumber: { body: numberAssignment },
  listFaxes: { query: faxListQuery },
  updateFax: { body: faxChanges },
  getFile: { query: fileQuery },
  uploadFile: { query: fileQuery },
  sendFax: { body: newFax },
  updateOutboxFax: { body: outboxChanges },
  getWebhooks: { query: webhookQuery },
  createWebhook: { body: newWebhook },
  listAvailableNumbers: { query: shopQuery },
  purchaseNumber: { body: purchase },
  introspectToken: { form: presentedToken },
  revokeToken: { form: presentedToken },
} as const satisfies Partial<Record<EndpointId, CallInput>>;

/** What a call reads; nothing for most. */
export function inputOf(id: EndpointId): CallInput {
  return (callInputs as Partial<Record<EndpointId, CallInput>>)[id] ?? {};
}
