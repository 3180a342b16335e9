import { count, id, index, primaryKey, table, text, time } from './columns';

/** The audit chain of each account. Times are milliseconds UTC. */

/** The last verification of each account's audit chain. */
export const auditVerifications = table('audit_verifications', {
  accountId: id().primaryKey(),
  at: time().notNull(),
  entries: count().notNull(),
  headHash: id().notNull(),
  /** The first entry that does not match; null where the chain is unbroken. */
  brokenSeq: count(),
});

/** The end of each account's audit chain: what the next event is chained to. */
export const auditHeads = table('audit_heads', {
  accountId: id().primaryKey(),
  seq: count().notNull(),
  hash: id().notNull(),
});

/** The audit chain. Triggers refuse every UPDATE and DELETE. */
export const auditEvents = table(
  'audit_events',
  {
    accountId: id().notNull(),
    seq: count().notNull(),
    at: time().notNull(),
    type: id().notNull(),
    /** Copies of what the text says, to find events by; the text is what counts. */
    memberId: id(),
    tokenId: id(),
    /** The very text that was hashed. */
    text: text().notNull(),
    previousHash: id().notNull(),
    hash: id().notNull(),
    keyId: id().notNull(),
  },
  (events) => [
    primaryKey({ columns: [events.accountId, events.seq] }),
    index('audit_events_token').on(events.accountId, events.tokenId, events.seq),
    index('audit_events_member').on(events.accountId, events.memberId, events.seq),
    index('audit_events_type').on(events.accountId, events.type, events.seq),
  ],
);
