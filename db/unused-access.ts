import { and, eq, gte, inArray, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from './connection';
import { tokens } from './tables';
import { stillRuns } from './token-standing';
import { tokenUseDays } from './usage-tables';

/** Which calls a scope opens: what shows that it was used. */
export interface ScopeCalls {
  readonly scope: string;
  readonly endpoints: readonly string[];
}

/** From when on a token is in use, and is old enough that its scopes should have been. Milliseconds UTC. */
export interface AccessInUse {
  readonly now: number;
  readonly since: number;
  readonly calls: readonly ScopeCalls[];
}

/** In use, and holds a scope that was never of use, as long as counts are kept. What was generated after `since` is new and does not count. */
export function holdsUnusedAccess(db: Db, { now, since, calls }: AccessInUse): SQL | undefined {
  const ways = calls.map(({ scope, endpoints }) => and(sql`${tokens.scopes} like ${`%"${scope}"%`}`, not(wasUsedFor(db, endpoints))));
  return and(lt(tokens.createdAt, since), gte(tokens.lastUsedAt, since), stillRuns(now), or(...ways));
}

function wasUsedFor(db: Db, endpoints: readonly string[]): SQL {
  const used = db
    .select({ one: sql`1` })
    .from(tokenUseDays)
    .where(and(eq(tokenUseDays.tokenId, tokens.id), eq(tokenUseDays.accountId, tokens.accountId), eq(tokenUseDays.outcome, 'valid'), inArray(tokenUseDays.endpoint, [...endpoints])));
  return sql`exists ${used}`;
}
