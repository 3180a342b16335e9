import * as z from 'zod/mini';
import { counted, coverPage, party, requiredText, uid, wireDateText, within } from './values';

/** Every status that the official Python client can read; it raises on any other. */
export const faxStatus = z.enum([
  ...(['success', 'partially_sent', 'partially_received', 'insufficient_credit', 'failed', 'failed_internal_process_error', 'failed_user_busy', 'failed_no_answer'] as const),
  ...(['failed_unallocated_number', 'failed_office_converter_issue', 'failed_separate_file_pages_issue', 'failed_render_header_issue', 'failed_invalid_number_format'] as const),
  ...(['failed_mimetype_not_supported', 'failed_destination_not_supported', 'failed_image_preparation', 'failed_to_send', 'failed_normal_temporary_failure'] as const),
  ...(['failed_unknown_converter_issue', 'failed_normal_clearing', 'failed_convert_to_tiff_issue', 'failed_fs_49', 'failed_fs_2'] as const),
]);

/** A fax that was received, or whose sending ended. */
export const fax = z.strictObject({
  id: requiredText,
  owner_id: uid,
  direction: z.enum(['outgoing', 'incoming']),
  from: party,
  to: party,
  status: faxStatus,
  description: z.string(),
  comment: z.string(),
  is_read: z.boolean(),
  is_spam: z.boolean(),
  pages: counted,
  cost: counted,
  cost_details: z.strictObject({ multiplier: z.number(), notification_cost: counted }),
  duration: counted,
  file: z.string(),
  file_name: z.string(),
  header: z.nullable(z.string()),
  max_retry: z.nullable(within(0, 3)),
  retry_delay: z.nullable(within(0, 30)),
  scheduled_time: z.nullable(wireDateText),
  submit_time: z.nullable(wireDateText),
  start_time: wireDateText,
  last_update: wireDateText,
  cover_page: z.optional(coverPage),
});

export const faxList = z.strictObject({ data: z.strictObject({ records: z.array(fax) }) });

/** What an uploaded file is called when a fax is sent with it. */
export const filePath = z.strictObject({ path: z.string().check(z.regex(/^\/transient-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)) });
