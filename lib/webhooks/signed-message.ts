import 'server-only';
import { Webhook } from 'standardwebhooks';
import { webhookPayload, type WebhookCall } from '@/lib/domain/webhook-payload';
import { signingSecret } from './signing-secret';

export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** The very text that was signed. */
  readonly body: string;
}

/** What a try puts on the wire. Signed by the Standard Webhooks convention: the id is the same at every try, the time is the try's own. */
export function signedMessage(call: WebhookCall & { readonly webhookId: string }, now: number): SignedMessage {
  const body = JSON.stringify(webhookPayload(call));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Fax.Plus-Webhooks',
    'webhook-id': call.id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': new Webhook(signingSecret(call.webhookId)).sign(call.id, new Date(now), body),
  };
  return { headers, body };
}
