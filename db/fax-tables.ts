import { bool, count, id, index, json, primaryKey, table, text, time } from './columns';
import { accounts, members } from './tables';

/** The fax service's tables, on the same builders as `tables.ts`. Times are milliseconds UTC. */

/** What an account may still spend. Whole cents, so that nothing is lost to fractions. */
export const balances = table('balances', {
  accountId: id().primaryKey().references(() => accounts.id),
  cents: count().notNull(),
});

/** What the fax service keeps of a member beside the person: an admin's details and their own choices. */
export const memberSettings = table(
  'member_settings',
  {
    memberId: id().primaryKey().references(() => members.id),
    accountId: id().notNull().references(() => accounts.id),
    /** Pages a month; null for no limit of their own. */
    quota: count(),
    jobTitle: text(),
    /** Objects of the API's Account that replace the usual ones. */
    choices: json<Readonly<Record<string, unknown>>>().notNull(),
  },
  (settings) => [index('member_settings_account').on(settings.accountId)],
);

/** The pages that each member sent in a month: what a quota is counted by. Deleting a fax from the list gives no page back. */
export const sentPages = table(
  'sent_pages',
  {
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    /** The month's first millisecond (UTC). */
    month: time().notNull(),
    pages: count().notNull(),
  },
  (sent) => [primaryKey({ columns: [sent.memberId, sent.month] }), index('sent_pages_account').on(sent.accountId, sent.month)],
);

/** Numbers of the shop that somebody bought: a number is sold once, whoever buys. */
export const soldNumbers = table('sold_numbers', {
  itemId: id().primaryKey(),
  accountId: id().notNull().references(() => accounts.id),
  soldAt: time().notNull(),
});

/** Uploaded and received files. Their bytes stand in the data folder under the id. */
export const faxFiles = table(
  'fax_files',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    ownerId: id().notNull().references(() => members.id),
    /** As the client named it: never a path. */
    name: text().notNull(),
    format: id().notNull(),
    bytes: count().notNull(),
    pages: count().notNull(),
    createdAt: time().notNull(),
    /** When a fax last took it; null while it is an upload that nobody sent. */
    takenAt: time(),
  },
  (files) => [index('fax_files_owner').on(files.accountId, files.ownerId), index('fax_files_unsent').on(files.takenAt, files.createdAt)],
);

type OutboxStatus = 'submitted' | 'scheduled_for_sending' | 'converting' | 'sending';

/** A cover page's texts, and how urgent it says the fax is. */
interface CoverPage {
  readonly name_to: string;
  readonly name_from: string;
  readonly subject: string;
  readonly message?: string;
  readonly flags?: readonly ('urgent' | 'for_review' | 'please_reply' | 'confidential')[];
}

/** Faxes on their way: one row per destination, gone once sent. */
export const outbox = table(
  'outbox',
  {
    /** The sent fax keeps this id. */
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    ownerId: id().notNull().references(() => members.id),
    fromNumber: id().notNull(),
    toNumber: id().notNull(),
    fileIds: json<readonly string[]>().notNull(),
    pages: count().notNull(),
    comment: json<{ readonly tags: readonly string[]; readonly text: string }>().notNull(),
    enhancement: bool().notNull(),
    retryCount: count().notNull(),
    retryDelay: count().notNull(),
    coverPage: json<CoverPage>(),
    address: text().notNull(),
    sendAt: time().notNull(),
    submittedAt: time().notNull(),
    status: text().$type<OutboxStatus>().notNull(),
    statusChanges: json<readonly { readonly at: number; readonly status: OutboxStatus }[]>().notNull(),
    /** When the clockwork moves it on. */
    dueAt: time().notNull(),
  },
  (outbox) => [index('outbox_owner').on(outbox.accountId, outbox.ownerId, outbox.submittedAt), index('outbox_due').on(outbox.dueAt, outbox.id)],
);

/** Faxes that were received, and those whose sending ended well or badly. */
export const faxes = table(
  'faxes',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    ownerId: id().notNull().references(() => members.id),
    direction: text().$type<'incoming' | 'outgoing'>().notNull(),
    fromNumber: id().notNull(),
    toNumber: id().notNull(),
    fileIds: json<readonly string[]>().notNull(),
    pages: count().notNull(),
    cost: count().notNull(),
    status: text().$type<'success' | 'insufficient_credit'>().notNull(),
    description: text().notNull(),
    comment: text().notNull(),
    isRead: bool().notNull(),
    isSpam: bool().notNull(),
    maxRetry: count(),
    retryDelay: count(),
    coverPage: json<CoverPage>(),
    duration: count().notNull(),
    scheduledAt: time(),
    submittedAt: time(),
    startedAt: time().notNull(),
    updatedAt: time().notNull(),
  },
  (faxes) => [index('faxes_owner').on(faxes.accountId, faxes.ownerId, faxes.startedAt)],
);

/** Where a member wants to hear of faxes. */
export const webhooks = table(
  'webhooks',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    target: text().notNull(),
    event: text().$type<'fax_sent' | 'fax_received'>().notNull(),
    createdAt: time().notNull(),
  },
  (hooks) => [index('webhooks_member').on(hooks.accountId, hooks.memberId, hooks.event)],
);

/** Webhook calls still to be made, or made or given up not long ago. */
export const webhookDeliveries = table(
  'webhook_deliveries',
  {
    /** The message's id, the same at every try (`webhook-id` of the Standard Webhooks convention). */
    id: id().primaryKey(),
    accountId: id().notNull(),
    webhookId: id().notNull(),
    target: text().notNull(),
    event: text().$type<'fax_sent' | 'fax_received'>().notNull(),
    faxId: id().notNull(),
    /** The `data` of the payload. */
    data: json<Readonly<Record<string, unknown>>>().notNull(),
    eventAt: time().notNull(),
    /** Tries that ended. */
    tries: count().notNull(),
    status: text().$type<'waiting' | 'delivered' | 'given-up'>().notNull(),
    /** When it is tried (again); while a try is under way, when its lease ends. Null once it is over. */
    dueAt: time(),
    endedAt: time(),
    /** What the last try ended in: an HTTP status, or a word of ours. */
    lastOutcome: text(),
  },
  (deliveries) => [index('webhook_deliveries_due').on(deliveries.dueAt, deliveries.id), index('webhook_deliveries_hook').on(deliveries.accountId, deliveries.webhookId), index('webhook_deliveries_ended').on(deliveries.endedAt)],
);
