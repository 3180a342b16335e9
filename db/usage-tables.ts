import { count, id, index, json, primaryKey, table, time } from './columns';

/** Tables of recorded use, on the same builders as `tables.ts`. Times are milliseconds UTC. */

/** Requests that went one way, as whoever writes the log tells it. */
export interface LoggedWay {
  readonly ids: object;
}

/** How often a token was used on a day (UTC), by call, address, client and outcome. */
export const tokenUseDays = table(
  'token_use_days',
  {
    accountId: id().notNull(),
    tokenId: id().notNull(),
    /** The day's first millisecond. */
    day: time().notNull(),
    /** The row of the endpoint table. */
    endpoint: id().notNull(),
    address: id().notNull(),
    /** The User-Agent, cut. */
    client: id().notNull(),
    /** The verdict the check ended in: `valid` for what was let through. */
    outcome: id().notNull(),
    requests: count().notNull(),
    firstAt: time().notNull(),
    lastAt: time().notNull(),
  },
  (days) => [
    primaryKey({ columns: [days.tokenId, days.day, days.endpoint, days.address, days.client, days.outcome] }),
    index('token_use_days_account').on(days.accountId, days.day),
  ],
);

/** The request log: one row holds the requests of one token that one flush wrote, by the ways they went. */
export const requestLog = table(
  'request_log',
  {
    /** Begins with the moment of the stretch's end: new ones stand at the end of the index, old ones at its beginning. */
    id: id().primaryKey(),
    accountId: id().notNull(),
    tokenId: id().notNull(),
    firstAt: time().notNull(),
    lastAt: time().notNull(),
    /** What the verbs keep of each way. */
    requests: json<readonly LoggedWay[]>().notNull(),
  },
  (log) => [
    index('request_log_token').on(log.accountId, log.tokenId, log.lastAt),
    index('request_log_account').on(log.accountId, log.lastAt),
  ],
);

/** That a token was refused for a reason within an hour: the first of them is an audit event. */
export const refusalMarks = table(
  'refusal_marks',
  {
    accountId: id().notNull(),
    tokenId: id().notNull(),
    reason: id().notNull(),
    /** The hour's first millisecond. */
    hour: time().notNull(),
  },
  (marks) => [primaryKey({ columns: [marks.tokenId, marks.reason, marks.hour] }), index('refusal_marks_hour').on(marks.hour)],
);

/** What the processes count together: requests of a key within a window. */
export const rateCounts = table(
  'rate_counts',
  {
    key: id().notNull(),
    /** The window's first millisecond. */
    windowStart: time().notNull(),
    requests: count().notNull(),
  },
  (counts) => [primaryKey({ columns: [counts.key, counts.windowStart] }), index('rate_counts_window').on(counts.windowStart)],
);
