import * as z from 'zod/mini';
import { destination, memberUid, phone, storableText, wholeNumber } from './fax-texts';
import { webhookTarget } from './webhook-target';
import { readSendTime } from './wire-dates';

/** The bodies of the fax calls, as the API documents them. What they do not name is refused. */

/** An object of the Account that is kept and given back as it came: names of ours, flags and texts, not deep and not large. */
const keptObject = z.record(storableText(64), z.unknown()).check(
  z.refine((held) => Object.keys(held).length <= 32 && JSON.stringify(held).length <= 8_192, 'must be a small object'),
);

export const accountChanges = z.strictObject({
  name: z.optional(storableText(200)),
  lastname: z.optional(storableText(200)),
  phone: z.optional(phone),
  email: z.optional(storableText(254)),
  profile_image: z.optional(storableText(2_048)),
  account_data: z.optional(keptObject),
  notifications: z.optional(keptObject),
  settings: z.optional(keptObject),
});
export type AccountChanges = z.infer<typeof accountChanges>;

export const memberDetails = z.strictObject({
  quota: z.optional(wholeNumber(0, 1_000_000)),
  role: z.optional(storableText(200)),
});
export type MemberDetails = z.infer<typeof memberDetails>;

export const numberAssignment = z.strictObject({ assigned_to: memberUid });

export const faxChanges = z.strictObject({ comment: storableText(2_000), is_read: z.boolean() });

export const outboxChanges = z.strictObject({ comment: z.optional(storableText(2_000)) });

const comment = z.strictObject({
  tags: z.optional(z.array(storableText(200)).check(z.maxLength(50, 'must name at most 50 tags'))),
  text: z.optional(storableText(2_000)),
});

const coverPage = z.strictObject({
  name_to: z.optional(storableText(200)),
  name_from: z.optional(storableText(200)),
  subject: z.optional(storableText(500)),
  message: z.optional(storableText(5_000)),
  flags: z.optional(z.array(z.enum(['urgent', 'for_review', 'please_reply', 'confidential'])).check(z.maxLength(4, 'must name each flag once'))),
});

const retry = z.strictObject({ count: z.optional(wholeNumber(0, 3)), delay: z.optional(wholeNumber(0, 30)) });

/** Beyond these the API documents answers of their own, so that the body's rule lets more through. */
export const MOST_FILES = 10;
export const MOST_DESTINATIONS = 4_000;

export const newFax = z.strictObject({
  from: storableText(2_000).check(z.minLength(1, 'must name a number, or no_number')),
  to: z.array(destination).check(z.minLength(1, 'must name a destination')),
  files: z.array(storableText(200)).check(z.minLength(1, 'must name a file')),
  comment: z.optional(comment),
  options: z.optional(z.strictObject({ enhancement: z.optional(z.boolean()), retry: z.optional(retry) })),
  send_time: z.optional(z.string().check(z.refine((text) => readSendTime(text) !== undefined, 'must look like 2030-01-31 01:02:03 +0000'))),
  return_ids: z.optional(z.boolean()),
  cover_page: z.optional(coverPage),
});
export type NewFaxBody = z.infer<typeof newFax>;

export const webhookEvent = z.enum(['fax_received', 'fax_sent']);
export const newWebhook = z.strictObject({ target: webhookTarget, event: webhookEvent });

export const purchase = z.strictObject({ item_id: storableText(200).check(z.minLength(1, 'must not be empty')) });
