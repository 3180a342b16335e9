import * as z from 'zod/mini';
import { accountData, accountSettings, notifications } from './answers/account';
import { flags } from './answers/values';
import { destination, memberUid, phone, storableText, wholeNumber } from './fax-texts';
import { webhookTarget } from './webhook-target';
import { readSendTime } from './wire-dates';

/** The bodies of the fax calls, as the API documents them. What they do not name is refused. */

/** Parts of the Account's objects, which are kept and laid over the usual ones: no other names and values than an answer may have. */
const isSmall = z.refine<object>((held) => JSON.stringify(held).length <= 8_192, 'must be a small object');

export const accountChanges = z.strictObject({
  name: z.optional(storableText(200)),
  lastname: z.optional(storableText(200)),
  phone: z.optional(phone),
  email: z.optional(storableText(254).check(z.describe('Only the present one: it opens the dashboard, so no token changes it.'))),
  profile_image: z.optional(storableText(2_048)),
  account_data: z.optional(z.deepPartial(accountData).check(isSmall)),
  notifications: z.optional(z.deepPartial(notifications).check(isSmall)),
  settings: z.optional(z.deepPartial(accountSettings).check(isSmall)),
});
export type AccountChanges = z.infer<typeof accountChanges>;

export const memberDetails = z.strictObject({
  quota: z.optional(wholeNumber(0, 1_000_000).check(z.describe('Pages a month.'))),
  role: z.optional(storableText(200).check(z.describe('Job title.'))),
});
export type MemberDetails = z.infer<typeof memberDetails>;

export const numberAssignment = z.strictObject({ assigned_to: memberUid.check(z.describe('Uid of the member who gets the number too.')) });

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
  flags: z.optional(z.array(flags).check(z.maxLength(4, 'must name each flag once'))),
});

const retry = z.strictObject({
  count: z.optional(wholeNumber(0, 3).check(z.describe('How often to try again.'))),
  delay: z.optional(wholeNumber(0, 30).check(z.describe('Minutes between two tries.'))),
});

/** Beyond these the API documents answers of their own, so that the body's rule lets more through. */
export const MOST_FILES = 10;
export const MOST_DESTINATIONS = 4_000;

const SEND_TIME = 'must look like 2030-01-31 01:02:03 +0000';

export const newFax = z.strictObject({
  from: storableText(2_000).check(z.minLength(1, 'must name a number, or no_number'), z.describe('A number the member may send from, several separated by commas that take turns, or no_number.')),
  to: z.array(destination).check(z.minLength(1, 'must name a destination'), z.describe(`At most ${MOST_DESTINATIONS}: beyond them the answer is too_many_destinations.`)),
  files: z.array(storableText(200)).check(z.minLength(1, 'must name a file'), z.describe(`Paths that uploads were answered with; at most ${MOST_FILES}, and 150 MB in all.`)),
  comment: z.optional(comment),
  options: z.optional(z.strictObject({ enhancement: z.optional(z.boolean()), retry: z.optional(retry) })),
  send_time: z.optional(z.string().check(z.refine((text) => readSendTime(text) !== undefined, SEND_TIME), z.describe('`YYYY-MM-DD HH:mm:ss +HHMM`; one that has passed sends at once.'))),
  return_ids: z.optional(z.boolean().check(z.describe('Whether the answer has the id of each fax.'))),
  cover_page: z.optional(coverPage),
});
export type NewFaxBody = z.infer<typeof newFax>;

export const webhookEvent = z.enum(['fax_received', 'fax_sent']);
export const newWebhook = z.strictObject({ target: webhookTarget.check(z.describe('An http(s) URL without user name and password.')), event: webhookEvent });

export const purchase = z.strictObject({ item_id: storableText(200).check(z.minLength(1, 'must not be empty'), z.describe("`item.id` of an available number.")) });
