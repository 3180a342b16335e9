import 'server-only';
import type * as z from 'zod/mini';
import { testSecrets } from '@/lib/domain/test-secrets';
import type { Wire } from '@/lib/domain/wire';
import type { namedSchemas, SchemaName } from './named-schemas';

/** What a schema is of, in a sentence, and what it looks like. Source of the examples: the documentation of the Fax.Plus API. */
type Examples = { readonly [Name in SchemaName]?: { readonly description?: string; readonly examples?: readonly Wire<(typeof namedSchemas)[Name] & z.ZodMiniType>[] } };

const UID = '7724157c0974440293e45877c57f0703';
const kinds = { low_credit: true, new_feature: true, receive_fax: true, send_fax: true, voicemail: true } as const;
const options = { enhancement: true, retry: { count: 2, delay: 15 } } as const;

const account = {
  uid: UID,
  email: 'sample@fax.plus',
  name: 'John',
  lastname: 'Smith',
  phone: '+16699990000',
  profile_image: '',
  account_type: 'corporate_admin',
  status: 'active',
  creation_date: '2017-05-06 05:22:21',
  last_password_modification_date: '2017-05-06 05:22:21',
  member_of: [],
  account_data: { company_name: 'Company name', default_file_type: 'pdf', save_history: true },
  notifications: {
    black_list: { uids: [] },
    settings: {
      language: 'en',
      email: { addresses: ['sample@fax.plus'], attachments: { receive_fax: true, send_fax: true }, ...kinds },
      push_notifications: kinds,
      sms: { numbers: ['+16699990000'], ...kinds },
    },
  },
  settings: { caller_id_name: 'Fax.Plus', send_fax: { options: {}, retry: { count: 0, delay: 0 }, should_enhance: true } },
} as const;

const fax = {
  id: '5e7de3ad54cfd54eb568cc76', owner_id: '74d59d2779fb42a99cd5bb993c0c89d2', direction: 'incoming', from: '+12076001783', to: '+12076001783', status: 'success', description: 'OK',
  comment: '', is_read: false, is_spam: false, pages: 2, cost: 2, cost_details: { multiplier: 1, notification_cost: 0 }, duration: 0, file: 'ec28edc283a74daca1787efb5fa6fae2.tiff',
  file_name: 'fax-from-12076001783', header: null, max_retry: null, retry_delay: null, scheduled_time: null, submit_time: null, start_time: '2020-03-27 11:29:21', last_update: '2020-03-27 11:29:49',
} as const;

const outboxFax = {
  id: '13a4afb0585345639733857e8f36df8d', uid: '53a1afb8585345a39033857e1f36bf8d', src: '+16699990000', designated_src: '', to: ['+16699990000'],
  files: ['/transient-29362c0c-eeff-45c1-9f4e-4ef5865a41df'], file_changes: [], page_count: 0, comment: { tags: [], text: '' }, contact_name: '', extra_info: {},
  initiated_from: { type: '', from_id: '' }, ip: '8.8.8.8', options, retry: options.retry, should_enhance: true,
  send_time: '2017-09-24 06:43:04 +0000', submit_time: '2017-09-24 06:43:04 +0000', status: 'submitted',
  status_changes: [{ at: '2017-09-24 06:43:04', status: 'submitted' }], last_updated_status_time: '2017-09-24 06:43:04',
} as const;

const number = {
  id: 'e6e68ef87f0b8768ebacdb218994bfe7', number: '+16699990000', owner_id: UID, assigned_to: [UID], status: 'active', is_canceled: false,
  acquired_date: '2017-07-31 09:20:06', expiration_date: null, notifications: [{ type: 'receive_fax', email: true, push_notification: true }],
} as const;

const send = {
  from: '+12345667', to: ['+12345688'], files: ['/transient-29362c0c-eeff-45c1-9f4e-4ef5865a41df'], comment: { tags: ['tag1'], text: 'text comment' }, options,
  send_time: '2000-01-01 01:02:03 +0000', return_ids: true, cover_page: { name_to: '', name_from: '', subject: '', flags: ['urgent'], message: '' },
} as const;

const changes = {
  name: 'John',
  lastname: 'Smith',
  phone: '+16699990000',
  account_data: { company_name: 'Company name', default_file_type: 'pdf' },
  notifications: { settings: { email: { addresses: ['sample@fax.plus'], low_credit: false } } },
  settings: { caller_id_name: 'Fax.Plus', send_fax: { retry: { count: 2, delay: 15 } } },
} as const;

const webhook = { id: '66df09cf1d6d0b295c363956', target: 'https://myapp.com/fax_received', event: 'fax_received' } as const;

const described: Examples = {
  Account: { description: 'A member of the account.', examples: [account] },
  AccountList: { description: 'The members who are no admins.' },
  MemberDetail: { description: 'What is not set is left out.', examples: [{ quota: 30, role: 'Sales Director' }] },
  Number: { description: 'A fax number of the account.', examples: [number] },
  Fax: { description: 'A fax that was received, or whose sending ended.', examples: [fax] },
  FilePath: { description: 'What an uploaded file is called when a fax is sent with it.', examples: [{ path: '/transient-29362c0c-eeff-45c1-9f4e-4ef5865a41df' }] },
  Outbox: { description: 'A fax on its way.', examples: [outboxFax] },
  SendFaxResponse: { description: 'The id of each fax by its destination, where the request asked for them.', examples: [{ ids: { '+1234567890': '1a2b3c4d5e6f7890', '+1345678912': '78901a2b3c4d5e6f' } }] },
  Webhook: { examples: [webhook] },
  WebhookId: { examples: [{ id: webhook.id, secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }] },
  Balance: { description: 'What may still be spent, in whole units.', examples: [{ amount: 12.5, currency: 'USD' }] },
  PayloadAccountModification: { description: 'What is not named stays as it is.', examples: [changes] },
  PayloadMemberDetail: { examples: [{ quota: 30, role: 'Sales Director' }] },
  PayloadNumberModification: { examples: [{ assigned_to: UID }] },
  PayloadFaxModification: { examples: [{ comment: 'hi', is_read: true }] },
  PayloadOutbox: { examples: [send] },
  PayloadOutboxModification: { examples: [{ comment: 'n' }] },
  PayloadWebhook: { examples: [{ target: 'https://example.com/h', event: 'fax_sent' }] },
  PayloadPurchase: { examples: [{ item_id: 'US-1212-00' }] },
  FoundCredentials: { description: 'Secrets that were found where they should not be; up to 1000.', examples: [{ credentials: [testSecrets.revoked] }] },
  Introspection: { description: 'RFC 7662 §2.2. `scope` is what is effective now.', examples: [{ active: false }] },
  ResourceMetadata: { description: 'RFC 9728 §2.' },
  Error: { description: 'How the Fax.Plus API says it, with the id under which the request can be looked up.', examples: [{ error: 'invalid_token', description: 'The token has expired.', request_id: 'req_V1StGXR8_Z5jdHi6' }] },
  ClientError: { description: 'RFC 6749 §5.2, beside the members of every error.' },
  Problem: { description: 'RFC 9457, for clients that accept application/problem+json by name. The secret is in none of its members.' },
};

export const schemaExamples: Readonly<Record<string, object | undefined>> = described;
