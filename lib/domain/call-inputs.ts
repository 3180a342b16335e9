import type * as z from 'zod/mini';
import type { EndpointId } from './endpoints';
import { accountChanges, faxChanges, memberDetails, newFax, newWebhook, numberAssignment, outboxChanges, purchase } from './fax-bodies';
import { foundCredentials } from './found-credentials';
import { faxListQuery, fileQuery, shopQuery, webhookQuery } from './fax-queries';

/** What a call reads beside its path: the very rules that its handler reads with. */
export interface CallInput {
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniObject;
}

export const callInputs: Partial<Record<EndpointId, CallInput>> = {
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
  revokeCredentials: { body: foundCredentials },
};
