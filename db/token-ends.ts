import { sql } from 'drizzle-orm';

/** What `tables.ts` indexes an account's tokens by, beside their columns. Last use stands in no index: it is written every second. */

/**
 * When a token ends or ended, whatever ends it: a revocation, a freeze that turns into one, a rotation, its expiry. The columns of `tokens` by
 * their names in the database and no parameter, so that an index can hold it: what has ended, what ends soon and what still runs are each a range of it.
 */
export const endsAt = sql.raw(
  "(case when revoked_at is not null then revoked_at when frozen_at is not null and frozen_until is not null and (frozen_then is null or frozen_then <> 'unfreeze') and frozen_until < expires_at and (replaced_at is null or frozen_until < replaced_at) then frozen_until when replaced_at < expires_at then replaced_at else expires_at end)",
);

/** It holds a `fax:all:*` scope. Scopes are stored as JSON, each in its quotes. */
export const isBroad = sql.raw(`scopes like '%"fax:all:%'`);
