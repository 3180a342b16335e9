import { bool, id, primaryKey, table, text, time } from './columns';
import { accounts, members } from './tables';

/** What members answered to "Was this page helpful?": one answer each per page and language, the last one. */
export const helpVotes = table(
  'help_votes',
  {
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    page: id().notNull(),
    language: id().notNull(),
    helpful: bool().notNull(),
    /** What they missed, where they said so. */
    sentence: text(),
    at: time().notNull(),
  },
  (votes) => [primaryKey({ columns: [votes.page, votes.language, votes.memberId] })],
);
