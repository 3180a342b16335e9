import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, max, or, sql, type SQL } from 'drizzle-orm';
import type { StoredAuditEvent } from './audit';
import type { Db } from './connection';
import { auditEvents } from './audit-tables';
import { tokens } from './tables';
import { breathe } from './transaction';

/** What a reading of a chain is narrowed to; what is absent narrows nothing, an empty list finds nothing. Times in milliseconds UTC. */
export interface AuditFilter {
  /** Members who did it, or to whom, or to whose token, it was done. */
  readonly memberIds?: readonly string[];
  readonly tokenIds?: readonly string[];
  readonly types?: readonly string[];
  readonly since?: number;
  readonly before?: number;
}

/** Which part of what matches: beside a number of the chain, so many at most. */
export interface AuditPart {
  /** The number itself is not in it; absent for the chain's end, or its beginning. */
  readonly beside?: number;
  readonly descending: boolean;
  readonly most: number;
}

/** Entries that are looked at in one go where no index has what is asked for in its order: a few milliseconds. */
const STRETCH = 5_000;
/** Values that are each asked for in a range of their own. */
const MOST_RANGES = 20;
/** Types of events that are done to a member, whom their text alone names where another member did it. */
const ABOUT_MEMBERS = ['authz_admin', 'authz_fail', 'session_expired'];

/**
 * A part of a chain in its order. One thing that is asked for is a range of an index for each of its values; several are looked for stretch by stretch,
 * so that nobody waits for a long chain. It reads the events alone: a head that was moved hides nothing.
 */
export async function auditEntries(db: Db, accountId: string, filter: AuditFilter, { beside, descending, most }: AuditPart): Promise<StoredAuditEvent[]> {
  const { ranges, isOrdered, rest } = waysTo(db, accountId, filter);
  const last = await lastEntry(db, accountId);
  const end = descending ? 0 : last + 1;
  const found: StoredAuditEvent[] = [];
  for (let at = beside ?? (descending ? last + 1 : 0); found.length < most && (descending ? at > end : at + 1 < end); ) {
    const next = isOrdered ? end : descending ? Math.max(at - STRETCH, end) : Math.min(at + STRETCH, end);
    const stretch = descending ? and(lt(auditEvents.seq, at), gte(auditEvents.seq, next)) : and(gt(auditEvents.seq, at), lte(auditEvents.seq, next));
    const parts: StoredAuditEvent[][] = [];
    for (const range of ranges) {
      parts.push(
        await db
          .select()
          .from(auditEvents)
          .where(and(eq(auditEvents.accountId, accountId), range, stretch, rest))
          .orderBy(descending ? desc(auditEvents.seq) : asc(auditEvents.seq))
          .limit(most - found.length),
      );
    }
    found.push(...inOrder(parts, descending).slice(0, most - found.length));
    at = next;
    // SQLite answers at once: without a breath a long chain would hold up everyone else.
    if (!isOrdered) await breathe();
  }
  return found;
}

/** The number of a chain's last event; 0 where there is none. */
export async function lastEntry(db: Db, accountId: string): Promise<number> {
  const [found] = await db.select({ seq: max(auditEvents.seq) }).from(auditEvents).where(eq(auditEvents.accountId, accountId));
  return found?.seq ?? 0;
}

function waysTo(db: Db, accountId: string, { memberIds, tokenIds, types, since, before }: AuditFilter): { ranges: (SQL | undefined)[]; isOrdered: boolean; rest: SQL | undefined } {
  const asked = [
    { column: auditEvents.tokenId, values: tokenIds },
    { column: auditEvents.type, values: types },
  ].filter((one): one is typeof one & { values: readonly string[] } => one.values !== undefined);
  const period = and(since === undefined ? undefined : gte(auditEvents.at, since), before === undefined ? undefined : lt(auditEvents.at, before));
  const [first, ...others] = asked;
  const people = memberIds && ofMembers(db, accountId, memberIds);
  const rest = and(period, people, ...others.map(({ column, values }) => inArray(column, [...values])));
  if (memberIds?.length === 0 || asked.some(({ values }) => values.length === 0)) return { ranges: [], isOrdered: true, rest };
  const isShort = !first || first.values.length <= MOST_RANGES;
  const ranges = !first ? [undefined] : isShort ? first.values.map((value) => eq(first.column, value)) : [inArray(first.column, [...first.values])];
  return { ranges, isOrdered: isShort && rest === undefined, rest };
}

/** What members did, what was done to them, and what was done to their tokens or with them. No text of people's own can hold what is looked for: JSON escapes its quotes. */
function ofMembers(db: Db, accountId: string, ids: readonly string[]): SQL | undefined {
  const theirs = db.select({ id: tokens.id }).from(tokens).where(and(eq(tokens.accountId, accountId), inArray(tokens.memberId, [...ids])));
  const named = ids.flatMap((id) => ['memberId', 'target'].map((name) => sql`${auditEvents.text} like ${`%"${name}":"${id}"%`}`));
  return or(inArray(auditEvents.memberId, [...ids]), inArray(auditEvents.tokenId, theirs), and(isNull(auditEvents.tokenId), inArray(auditEvents.type, ABOUT_MEMBERS), or(...named)));
}

function inOrder(parts: readonly StoredAuditEvent[][], descending: boolean): StoredAuditEvent[] {
  return parts.flat().sort((a, b) => (descending ? b.seq - a.seq : a.seq - b.seq));
}
