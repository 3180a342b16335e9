import { aliasedTable, and, eq, gte, inArray, isNotNull, isNull, lte, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { noticeChoices, notices } from './notice-tables';
import { tokens } from './tables';
import { hasEnded } from './token-standing';

/** What notices stand at, as conditions of a query over `notices`, with `tokens` joined by `itsToken`. */

/** Which kinds are of what sort, as the rules have it (lib/domain/notice-kinds.ts). */
export interface KindRules {
  /** The most urgent first. */
  readonly kinds: readonly string[];
  /** Over once their token has ended or was rotated. */
  readonly ahead: readonly string[];
  /** That one of them which is about a token that was rotated. */
  readonly ofGrace: string;
  /** That one of them which any use of the token calls off. */
  readonly ofUnused: string;
}

type Notices = typeof notices;

export const itsToken = and(eq(tokens.id, notices.tokenId), eq(tokens.accountId, notices.accountId));

/** Neither read nor taken nor put off, not over, and nothing more urgent was told of the same token. */
export function isWaiting(rules: KindRules, now: number): SQL | undefined {
  return and(isOpen(now), isNull(notices.readAt), not(isOver(rules, now)), not(isOutdone(rules, now)));
}

/** What it was ahead of has come, or cannot come any more. */
export function isOver({ ahead, ofGrace, ofUnused }: KindRules, now: number, told: Notices = notices): SQL {
  const wasRotated = and(isNotNull(tokens.replacedAt), ne(told.kind, ofGrace));
  const wasCalledOff = and(eq(told.kind, ofUnused), or(isNull(tokens.unusedToldAt), gte(sql`coalesce(${tokens.lastUsedAt}, 0)`, told.at)));
  return and(inArray(told.kind, [...ahead]), isNotNull(tokens.id), or(hasEnded(now), wasRotated, wasCalledOff)) ?? sql`1 = 0`;
}

/** Another notice says of the same token what lies ahead of it sooner, whatever was answered to that one. */
export function isOutdone(rules: KindRules, now: number): SQL {
  const other = aliasedTable(notices, 'other');
  const isAhead = and(inArray(notices.kind, [...rules.ahead]), inArray(other.kind, [...rules.ahead]));
  const ofTheSame = and(eq(other.accountId, notices.accountId), eq(other.memberId, notices.memberId), eq(other.tokenId, notices.tokenId));
  const isSooner = sql`${urgency(rules, other)} < ${urgency(rules)}`;
  return sql`exists (select 1 from ${notices} as other where ${and(isAhead, ofTheSame, isSooner, not(isOver(rules, now, other)), isWanted(other))})`;
}

/** The place of its kind, the most urgent having the lowest. */
export function urgency({ kinds }: KindRules, told: Notices = notices): SQL {
  return sql.join([sql`case ${told.kind}`, ...kinds.map((kind, at) => sql`when ${kind} then ${sql.raw(String(at))}`), sql`else ${sql.raw(String(kinds.length))} end`], sql` `);
}

/** Told in the app. */
export function isWanted(told: Notices = notices): SQL {
  return sql`not exists (select 1 from ${noticeChoices} where ${noticeChoices.accountId} = ${told.accountId} and ${noticeChoices.memberId} = ${told.memberId} and ${noticeChoices.kind} = ${told.kind} and ${noticeChoices.way} = 'in-app' and not ${noticeChoices.wanted})`;
}

/** Nobody took it, and it is not put off any more. */
function isOpen(now: number): SQL | undefined {
  return or(eq(notices.state, 'new'), and(eq(notices.state, 'later'), lte(notices.laterUntil, now)));
}
