import { and, isNotNull, isNull, lt, lte, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { tokens } from './tables';

/**
 * What tokens stand at, as conditions of a query: what `lib/domain/token-status.ts` says of one token at a time.
 * A test asks both about the same tokens. Every part is true or false, never unknown, so that `not` may stand before it.
 */

/** From when on what is called what. Milliseconds UTC. */
export interface Deadlines {
  readonly now: number;
  /** What ends by then is expiring soon. */
  readonly soon: number;
  /** What was generated before is due for a rotation. */
  readonly due: number;
}

/** Nothing can bring it back. */
export function hasEnded(now: number): SQL {
  return some(
    isRevoked(now),
    and(isNotNull(tokens.replacedAt), lte(tokens.replacedAt, now)),
    lte(tokens.expiresAt, now),
  );
}

/** It works as far as its own times go: neither ended nor frozen. */
export function stillRuns(now: number): SQL {
  return every(not(hasEnded(now)), or(isNull(tokens.frozenAt), freezeIsOver(now)));
}

/** A rotation replaced it, and its secret works a while longer. */
export function isInGrace(now: number): SQL {
  return every(stillRuns(now), isNotNull(tokens.replacedAt));
}

export function isExpiringSoon({ now, soon }: Deadlines): SQL {
  return every(stillRuns(now), isNull(tokens.replacedAt), lte(tokens.expiresAt, soon));
}

export function isRotationDue({ now, soon, due }: Deadlines): SQL {
  // `not … <=` and no `>`, or SQLite would look for them among all that expire later, which are most.
  return every(stillRuns(now), isNull(tokens.replacedAt), not(lte(tokens.expiresAt, soon)), lt(tokens.createdAt, due));
}

/** When its secret stops by itself. */
export const stopsAt = sql<number>`case when ${tokens.replacedAt} < ${tokens.expiresAt} then ${tokens.replacedAt} else ${tokens.expiresAt} end`;

/** Not used since a time, and old enough to have been. */
export function isUnusedSince(time: number): SQL {
  return sql`coalesce(${tokens.lastUsedAt}, ${tokens.createdAt}) < ${time}`;
}

/** Stopped for now. */
export function isFrozen(now: number): SQL {
  return every(not(hasEnded(now)), isNotNull(tokens.frozenAt), not(some(freezeIsOver(now))));
}

/** Somebody ended it, at once or by a freeze that ran out. */
export function isRevoked(now: number): SQL {
  return some(isNotNull(tokens.revokedAt), and(isNotNull(tokens.frozenAt), freezeIsOver(now), or(isNull(tokens.frozenThen), ne(tokens.frozenThen, 'unfreeze'))));
}

/** A rotation ended it. */
export function isReplaced(now: number): SQL {
  return every(not(isRevoked(now)), isNotNull(tokens.replacedAt), lte(tokens.replacedAt, now));
}

/** Its time ended it. */
export function isExpired(now: number): SQL {
  return every(not(isRevoked(now)), not(isReplaced(now)), lte(tokens.expiresAt, now));
}

function freezeIsOver(now: number) {
  return and(isNotNull(tokens.frozenUntil), lte(tokens.frozenUntil, now));
}

function every(...conditions: (SQL | undefined)[]): SQL {
  return and(...conditions) ?? sql`1 = 1`;
}

function some(...conditions: (SQL | undefined)[]): SQL {
  return or(...conditions) ?? sql`1 = 0`;
}
