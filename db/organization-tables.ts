import { count, id, index, json, table, text, time, uniqueIndex } from './columns';
import { accounts } from './tables';

/** What an organization decides of itself: its policy, and who is invited. Times are milliseconds UTC. */

/** What an account's admins allow; an account without a row has the policy of a new organization. */
export const policies = table('policies', {
  accountId: id().primaryKey().references(() => accounts.id),
  /** Counts its changes, so that of two at once the second is told. */
  version: count().notNull(),
  longestDays: count().notNull(),
  /** Per role, so that a member may be allowed less than an admin. */
  allowedScopes: json<{ readonly owner: readonly string[]; readonly admin: readonly string[]; readonly member: readonly string[] }>().notNull(),
  mayGenerate: json<readonly string[]>().notNull(),
  /** Tokens that have not ended, for each member; null for no limit. */
  tokensPerMember: count(),
  /** Days without use after which a token is revoked; null for never. */
  unusedDays: count(),
  /** The longest grace of a rotation, in hours. */
  longestGraceHours: count().notNull(),
  /** Addresses and CIDR ranges every token may be used from; null for any. */
  allowedAddresses: json<readonly string[]>(),
  changedAt: time().notNull(),
  changedBy: id().notNull(),
});

/** Invitations to an account. The link's secret is stored as SHA-256 alone. */
export const invitations = table(
  'invitations',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    email: id().notNull(),
    role: text().$type<'owner' | 'admin' | 'member'>().notNull(),
    linkHash: id().notNull(),
    invitedBy: id().notNull(),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    acceptedAt: time(),
    withdrawnAt: time(),
  },
  (invitations) => [uniqueIndex('invitations_link').on(invitations.linkHash), index('invitations_account').on(invitations.accountId, invitations.createdAt)],
);
