import * as z from 'zod/mini';
import { counted, coverPage, party, requiredText, retry, sendTimeText, uid, wireDateText } from './values';

export const outboxStatus = z.enum(['submitted', 'converting', 'scheduled_for_sending', 'sending']);

/** A fax on its way. */
export const outboxFax = z.strictObject({
  id: requiredText,
  uid,
  src: party,
  designated_src: z.string(),
  to: z.array(party),
  files: z.array(requiredText),
  file_changes: z.array(z.never()),
  page_count: counted,
  comment: z.strictObject({ tags: z.array(z.string()), text: z.string() }),
  contact_name: z.string(),
  extra_info: z.strictObject({}),
  initiated_from: z.strictObject({ type: z.string(), from_id: z.string() }),
  ip: z.string(),
  options: z.strictObject({ enhancement: z.boolean(), retry }),
  retry,
  should_enhance: z.boolean(),
  send_time: sendTimeText,
  submit_time: sendTimeText,
  status: outboxStatus,
  status_changes: z.array(z.strictObject({ at: wireDateText, status: outboxStatus })),
  last_updated_status_time: wireDateText,
  cover_page: z.optional(coverPage),
});

export const outboxList = z.strictObject({ records: z.array(outboxFax) });

/** The id of each fax, by its destination: only where the request asked for them. */
export const sendFaxResponse = z.strictObject({ ids: z.optional(z.record(party, requiredText)) });
