import { bool, id, index, json, table, text, time, uniqueIndex } from './columns';
import { endsAt, isBroad } from './token-ends';

/** Every table of the product, once for both engines. Times are milliseconds UTC. */

export const accounts = table('accounts', {
  id: id().primaryKey(),
  name: text().notNull(),
  plan: text().$type<'enterprise' | 'basic'>().notNull(),
  createdAt: time().notNull(),
});

export const members = table(
  'members',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    /** Normalised: what people type is compared with it after `normalEmail`. */
    email: id().notNull(),
    givenName: text().notNull(),
    familyName: text().notNull(),
    phone: text().notNull(),
    role: text().$type<'owner' | 'admin' | 'member'>().notNull(),
    active: bool().notNull(),
    passwordHash: text(),
    passwordChangedAt: time(),
    /** The member's own choices; null where none was made and the browser's serve. */
    language: text(),
    timeZone: text(),
    theme: text().$type<'light' | 'dark'>(),
    createdAt: time().notNull(),
    deactivatedAt: time(),
    lastSignInAt: time(),
    /** Days before an expiry on which the member wants to hear of it; null for the usual ones. */
    reminderDays: json<readonly number[]>(),
  },
  (members) => [uniqueIndex('members_email').on(members.email), index('members_account').on(members.accountId, members.id)],
);

export const sessions = table(
  'sessions',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    createdAt: time().notNull(),
    lastSeenAt: time().notNull(),
    authenticatedAt: time().notNull(),
    endedAt: time(),
    address: text().notNull(),
    client: text().notNull(),
    /** The browser's zone at sign-in, which serves until the member chooses one. */
    timeZone: text(),
  },
  (sessions) => [index('sessions_member').on(sessions.memberId, sessions.address)],
);

/** Failed sign-ins, for the limits alone. E-mails of strangers are kept as a keyed hash. */
export const signInFailures = table(
  'sign_in_failures',
  {
    id: id().primaryKey(),
    emailKey: id().notNull(),
    address: id().notNull(),
    at: time().notNull(),
  },
  (failures) => [
    index('sign_in_failures_pair').on(failures.emailKey, failures.address, failures.at),
    index('sign_in_failures_email').on(failures.emailKey, failures.at),
    index('sign_in_failures_address').on(failures.address, failures.at), index('sign_in_failures_at').on(failures.at),
  ],
);

export const tokens = table(
  'tokens',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    memberId: id().notNull().references(() => members.id),
    /** The public part of the secret: safe to show and to log. */
    identifier: id().notNull(),
    /** SHA-256 of the whole secret, hexadecimal. The secret itself is stored nowhere. */
    secretHash: id().notNull(),
    name: text().notNull(),
    description: text(),
    searchKey: text().notNull(),
    scopes: json<readonly string[]>().notNull(),
    /** Addresses and CIDR ranges the token may be used from; null for any. */
    allowedAddresses: json<readonly string[]>(),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    revokedAt: time(),
    /** The member who revoked it; null when a holder of the secret did, over the API. */
    revokedBy: id(),
    revocationReason: text(),
    /** What the admin who revoked it wrote beside the reason. */
    revocationNote: text(),
    /** When a rotation stops the old secret, and the token that took its place. */
    replacedAt: time(),
    successorId: id(),
    /** The token whose place it took. */
    predecessorId: id(),
    frozenAt: time(),
    frozenBy: id(),
    frozenUntil: time(),
    frozenThen: text().$type<'revoke' | 'unfreeze'>(),
    /** When its owner was told that it will be revoked as unused, and when that is to be. */
    unusedToldAt: time(),
    unusedEndsAt: time(),
    lastUsedAt: time(),
    lastUsedAddress: text(),
    /** One rendering of the form generates one token. */
    submissionId: id().notNull(),
  },
  (tokens) => [
    uniqueIndex('tokens_identifier').on(tokens.identifier),
    uniqueIndex('tokens_submission').on(tokens.memberId, tokens.submissionId),
    index('tokens_member').on(tokens.accountId, tokens.memberId, tokens.createdAt),
    index('tokens_replaced').on(tokens.accountId, tokens.memberId, tokens.replacedAt),
    /** All that says what a token stands at: a member's are counted in it. Its use is not, which is written all the time. */
    index('tokens_standing').on(tokens.accountId, tokens.memberId, tokens.expiresAt, tokens.createdAt, tokens.revokedAt, tokens.replacedAt, tokens.frozenAt, tokens.frozenUntil, tokens.frozenThen),
    index('tokens_account_created').on(tokens.accountId, tokens.createdAt, tokens.id), index('tokens_account_name').on(tokens.accountId, tokens.searchKey, tokens.createdAt, tokens.id),
    index('tokens_account_ends').on(tokens.accountId, endsAt, tokens.id), index('tokens_account_broad').on(tokens.accountId, endsAt).where(isBroad),
  ],
);

export const numbers = table(
  'numbers',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    ownerId: id().notNull().references(() => members.id),
    /** E.164, with its plus. */
    number: id().notNull(),
    assignedTo: json<readonly string[]>().notNull(),
    status: text().$type<'active' | 'waiting_verification'>().notNull(),
    isCanceled: bool().notNull(),
    acquiredAt: time().notNull(),
    expiresAt: time(),
  },
  (numbers) => [uniqueIndex('numbers_number').on(numbers.accountId, numbers.number)],
);

/** Programs that ask about tokens of their account: RFC 7662 introspection and RFC 7009 revocation. */
export const serviceClients = table(
  'service_clients',
  {
    id: id().primaryKey(),
    accountId: id().notNull().references(() => accounts.id),
    name: text().notNull(),
    /** SHA-256 of the whole secret, hexadecimal. The secret itself is stored nowhere. */
    secretHash: id().notNull(),
    createdAt: time().notNull(),
    lastUsedAt: time(),
    endedAt: time(),
  },
  (clients) => [index('service_clients_account').on(clients.accountId, clients.createdAt)],
);
