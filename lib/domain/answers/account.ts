import * as z from 'zod/mini';
import { counted, phoneNumber, requiredText, retry, uid, wireDateText } from './values';

/** A member as the API shows them, and the parts of it that they may change. */

const kinds = { low_credit: z.boolean(), new_feature: z.boolean(), receive_fax: z.boolean(), send_fax: z.boolean(), voicemail: z.boolean() };
const attachments = z.strictObject({ receive_fax: z.boolean(), send_fax: z.boolean(), confirmation_page: z.optional(z.boolean()) });
const slackMode = z.enum(['with_attachment', 'no_attachment', 'off']);

const notificationSettings = z.strictObject({
  /** The only one that the official Python client reads. */
  language: z.enum(['en']),
  email: z.strictObject({ addresses: z.array(requiredText), attachments, ...kinds }),
  push_notifications: z.strictObject(kinds),
  sms: z.strictObject({ numbers: z.array(phoneNumber), ...kinds }),
  slack: z.optional(z.strictObject({ receive_fax: slackMode, send_fax: slackMode, target_channel: z.string() })),
});

export const accountData = z.strictObject({ company_name: z.string(), default_file_type: z.enum(['tiff', 'pdf']), save_history: z.boolean() });

export const notifications = z.strictObject({ black_list: z.strictObject({ uids: z.array(z.string()) }), settings: notificationSettings });

/** Not documented any closer. */
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const accountSettings = z.strictObject({
  caller_id_name: z.string(),
  send_fax: z.strictObject({ options, retry, should_enhance: z.boolean() }),
  // Where the official clients' own models have them; the documentation's example has them within `send_fax`.
  options: z.optional(options),
  should_enhance: z.optional(z.boolean()),
});

export const account = z.strictObject({
  uid,
  email: requiredText,
  name: z.string(),
  lastname: z.string(),
  phone: phoneNumber,
  profile_image: z.string(),
  account_type: z.enum(['corporate_admin', 'individual', 'corporate_member']),
  status: z.enum(['active', 'unverified_phone', 'suspended', 'disabled', 'inactive', 'deleted', 'corporate_deleted', 'waiting_for_signup']),
  creation_date: wireDateText,
  last_password_modification_date: wireDateText,
  member_of: z.array(uid),
  account_data: accountData,
  notifications,
  settings: accountSettings,
});

export const accountList = z.strictObject({ members: z.array(account) });

export const memberDetail = z.strictObject({ quota: z.optional(counted), role: z.optional(z.string()) });
