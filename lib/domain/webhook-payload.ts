import { documentName, faxFileName } from './fax-file-names';
import { wireDate } from './wire-dates';

/** What a webhook's receiver is told, field by field as the Fax.Plus API documents it under "Webhooks". */

export type WebhookEvent = 'fax_sent' | 'fax_received';

export interface ToldFax {
  readonly id: string;
  readonly fileIds: readonly string[];
  readonly ownerId: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly pages: number;
  readonly cost: number;
  readonly status: string;
  readonly startedAt: number;
}

export interface WebhookCall {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly eventAt: number;
  readonly target: string;
  readonly faxId: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Tries that ended before this one. */
  readonly tries: number;
}

/** The event that a fax is, once it stands in its owner's list. */
export function eventOf({ direction }: Pick<ToldFax, 'direction'>): WebhookEvent {
  return direction === 'incoming' ? 'fax_received' : 'fax_sent';
}

/** The `data`: the fax as it stands when the event happens. @param file the first of its files. */
export function webhookData(fax: ToldFax, file: { readonly id: string; readonly format: string } | undefined): Readonly<Record<string, unknown>> {
  return {
    id: fax.id,
    uid: fax.ownerId,
    pages: fax.pages,
    from: fax.fromNumber,
    to: fax.toNumber,
    start_time: wireDate(fax.startedAt),
    file: documentName(fax, file),
    file_name: faxFileName(fax),
    status: fax.status,
    cost: fax.cost,
  };
}

/** The whole body. `hook.id` is the fax's id at the first try; that it differs tells a receiver that this is a retry. */
export function webhookPayload({ id, event, eventAt, target, faxId, data, tries }: WebhookCall) {
  return { hook: { id: tries === 0 ? faxId : id, event, event_time: wireDate(eventAt), target }, data };
}
