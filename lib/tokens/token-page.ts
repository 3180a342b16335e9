import 'server-only';
import { database } from '@/db/connection';
import { countExpiringSoon, countTokensOfMember, tokensInList, requestsOnDay, type TokenFilter } from '@/db/token-list';
import { PAGE_SIZE, searchedFor, type ListQuery } from '@/lib/domain/list-query';
import { dayOf } from '@/lib/domain/recorded-use';
import { planHasTokens, type Plan } from '@/lib/domain/roles';
import { statusDeadlines } from '@/lib/domain/token-status';
import type { ListedToken, TokenPage, TokenSummary } from '@/lib/domain/token-summary';
import { summaryOf } from './token-summary';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A member who is signed in, and so is active. */
export interface ListReader {
  readonly id: string;
  readonly accountId: string;
  readonly plan: Plan;
}

/** A page of a member's own tokens: three queries, however many there are. */
export async function readTokenPage(member: ListReader, query: ListQuery, now: number): Promise<TokenPage> {
  const { all, active, ended } = await countTokensOfMember(database(), member.accountId, member.id, filterOf(query, now), now);
  const pages = Math.max(1, Math.ceil((query.tab === 'ended' ? ended : active) / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const tokens = await tokensOfPart(member, query, now, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return { counts: { all, active, ended }, tokens: await withUseOfYesterday(member.accountId, tokens, now), page, pages };
}

/** Some of the tokens that a list's page or its export holds, in its order. */
export async function tokensOfPart(member: ListReader, query: ListQuery, now: number, part: { limit: number; offset: number }): Promise<TokenSummary[]> {
  const rows = await tokensInList(database(), member.accountId, member.id, query.tab, filterOf(query, now), query, now, part);
  return rows.map((row) => summaryOf({ ...row, plan: member.plan, ownerActive: true }, now));
}

/** How many of a member's tokens can still be revoked, and how many of them end soon. */
export async function countTokens(member: ListReader, now: number): Promise<{ active: number; expiringSoon: number }> {
  const { active } = await countTokensOfMember(database(), member.accountId, member.id, { search: '' }, now);
  const expiringSoon = planHasTokens(member.plan) ? await countExpiringSoon(database(), member.accountId, member.id, statusDeadlines(now)) : 0;
  return { active, expiringSoon };
}

function filterOf({ search, scope, expiresWithin, unused }: ListQuery, now: number): TokenFilter {
  return {
    search: searchedFor(search),
    scope,
    stopsBy: expiresWithin && now + expiresWithin * DAY_MS,
    unusedSince: typeof unused === 'number' ? now - unused * DAY_MS : unused,
  };
}

/** Tokens of a list with what someone should know before they revoke one. */
export async function withUseOfYesterday<Token extends TokenSummary>(accountId: string, tokens: readonly Token[], now: number): Promise<(Token & ListedToken)[]> {
  const use = tokens.length > 0 ? await requestsOnDay(database(), accountId, tokens.map(({ id }) => id), dayOf(now) - DAY_MS) : [];
  const byToken = new Map(use.map(({ tokenId, ...day }) => [tokenId, day]));
  return tokens.map((token) => ({ ...token, usedYesterday: byToken.get(token.id) }));
}
