import { expect } from '@playwright/test';

/**
 * The models of the vendor's documentation, field by field, with the values that its Python client insists on (facts §2). Typed off from
 * there, and not made of our schemas: a wrong schema must be noticed. `toEqual` with them knows no field too many and none too few.
 */
const text = expect.any(String);
const flag = expect.any(Boolean);
const like = (pattern: RegExp) => expect.stringMatching(pattern);
export const DATE = like(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
export const SEND_TIME = like(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+]\d{4}$/);
export const UID = like(/^[0-9a-f]{32}$/);
const NUMBER = like(/^[+][0-9]{8,}$/);
const kinds = { low_credit: flag, new_feature: flag, receive_fax: flag, send_fax: flag, voicemail: flag };

export const accountShape = {
  uid: UID,
  email: like(/^\S+@\S+$/),
  name: text,
  lastname: text,
  phone: like(/^[+]?[0-9]{8,}$/),
  profile_image: text,
  account_type: like(/^(corporate_admin|individual|corporate_member)$/),
  status: like(/^(active|unverified_phone|suspended|disabled|inactive|deleted|corporate_deleted|waiting_for_signup)$/),
  creation_date: DATE,
  last_password_modification_date: DATE,
  member_of: [],
  account_data: { company_name: text, default_file_type: like(/^(tiff|pdf)$/), save_history: flag },
  notifications: {
    black_list: { uids: [] },
    settings: { language: 'en', email: { addresses: [text], attachments: { receive_fax: flag, send_fax: flag }, ...kinds }, push_notifications: kinds, sms: { numbers: [], ...kinds } },
  },
  settings: { caller_id_name: text, send_fax: { options: {}, retry: { count: 0, delay: 0 }, should_enhance: flag } },
};

export const numberShape = {
  id: text,
  number: NUMBER,
  owner_id: UID,
  assigned_to: [UID],
  status: like(/^(waiting_verification|active)$/),
  is_canceled: flag,
  acquired_date: DATE,
  expiration_date: null,
  notifications: [{ type: like(/^(voicemail|receive_fax|announcement|callforward)$/), email: flag, push_notification: flag }],
};

/** A received fax. */
export const faxShape = {
  id: text,
  owner_id: UID,
  direction: 'incoming',
  from: NUMBER,
  to: NUMBER,
  status: 'success',
  description: text,
  comment: text,
  is_read: flag,
  is_spam: flag,
  pages: 1,
  cost: 0,
  cost_details: { multiplier: 1, notification_cost: 0 },
  duration: 20,
  file: like(/^[0-9a-f]{32}\.pdf$/),
  file_name: like(/^[\w-]+$/),
  header: null,
  max_retry: null,
  retry_delay: null,
  scheduled_time: null,
  submit_time: null,
  start_time: '2019-03-04 05:06:07',
  last_update: DATE,
};

/** A fax that was sent as §6 sends it, but later. */
export const outboxShape = {
  id: UID,
  uid: UID,
  src: '+12345667',
  designated_src: text,
  to: ['+12345688'],
  files: [like(/^\/transient-[0-9a-f-]{36}$/)],
  file_changes: [],
  page_count: 2,
  comment: { tags: ['t1'], text: 'c' },
  contact_name: text,
  extra_info: {},
  initiated_from: { from_id: text, type: text },
  ip: '127.0.0.1',
  options: { enhancement: true, retry: { count: 2, delay: 15 } },
  retry: { count: 2, delay: 15 },
  should_enhance: true,
  send_time: SEND_TIME,
  submit_time: SEND_TIME,
  status: 'scheduled_for_sending',
  status_changes: [{ at: DATE, status: 'submitted' }, { at: DATE, status: 'scheduled_for_sending' }],
  last_updated_status_time: DATE,
};

export const availableNumberShape = {
  type: text,
  currency: 'USD',
  availability: text,
  item: { id: text, country: 'US', number: NUMBER, country_code: '1', geographic_area: { area_code: '212', geographic_area: text, city: text } },
  price: 4.99,
  monthly_fee: 4.99,
  number_of_months: 1,
};
