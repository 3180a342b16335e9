import { bool, id, index, json, primaryKey, table, text, time, uniqueIndex } from './columns';
import { accounts, members } from './tables';

/** What members are told, and the clockwork that tells it. Times are milliseconds UTC. */

/** What members must hear. One notice has one state, wherever it is seen. */
export const notices = table(
  'notices',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    kind: id().notNull(),
    /** One notice per member and key: what is told again moves the one that is there. */
    key: id().notNull(),
    tokenId: id(),
    /** Values of its sentence. Never a secret. */
    facts: json<Readonly<Record<string, string | number>>>().notNull(),
    createdAt: time().notNull(),
    /** When it was last told anew: a nearer deadline makes an old notice new. */
    at: time().notNull(),
    readAt: time(),
    state: text().$type<'new' | 'handled' | 'later'>().notNull(),
    /** When "later" is over. */
    laterUntil: time(),
    handledAt: time(),
  },
  (notices) => [uniqueIndex('notices_key').on(notices.memberId, notices.key), index('notices_member').on(notices.accountId, notices.memberId, notices.at), index('notices_token').on(notices.accountId, notices.tokenId)],
);

/** Kinds of notices a member does not want in a way of telling. */
export const noticeChoices = table(
  'notice_choices',
  {
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    kind: id().notNull(),
    way: id().notNull(),
    wanted: bool().notNull(),
  },
  (choices) => [primaryKey({ columns: [choices.memberId, choices.kind, choices.way] })],
);

/** Jobs of the clockwork: whoever holds a job's lease runs it, so that several processes may. */
export const jobs = table('jobs', {
  name: id().primaryKey(),
  lastRunAt: time(),
  leaseUntil: time(),
  /** Drawn by whoever holds the lease. */
  holder: id(),
});
