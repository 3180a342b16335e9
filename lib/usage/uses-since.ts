import 'server-only';
import { database } from '@/db/connection';
import { tokenOfMember } from '@/db/tokens';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { logKnowsSince, requestsOfToken } from './read-requests';

/** What a token was used for since a time, the newest first. Times in milliseconds UTC. */
export interface UsesSince {
  readonly name: string;
  readonly createdAt: number;
  readonly since: number;
  readonly requests: readonly RecordedRequest[];
  /** There are more than were asked for. */
  readonly hasMore: boolean;
  /** From when on the log knows this token's requests; undefined where it knows none. */
  readonly knownSince: number | undefined;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * What one of a member's own tokens was used for since a time, so many requests at most. Without a time: the last week, or since it was generated.
 * Someone else's is undefined, the same as none.
 */
export async function usesSince(member: { id: string; accountId: string }, tokenId: string, wanted: number | undefined, most: number, now: number): Promise<UsesSince | undefined> {
  const token = await tokenOfMember(database(), member.accountId, member.id, tokenId);
  if (!token) return undefined;
  const since = wanted ?? Math.max(token.createdAt, now - WEEK_MS);
  const requests: RecordedRequest[] = [];
  for await (const page of requestsOfToken(member.accountId, tokenId, since)) {
    requests.push(...page);
    if (requests.length > most) break;
  }
  const knownSince = await logKnowsSince(member.accountId, tokenId);
  return { name: token.name, createdAt: token.createdAt, since, requests: requests.slice(0, most), hasMore: requests.length > most, knownSince };
}
