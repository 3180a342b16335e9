import 'server-only';
import { database } from '@/db/connection';
import { logBegins, stretchesBetween, stretchesOfToken, type LogPlace } from '@/db/request-log';
import { useOfToken } from '@/db/token-use';
import { dayOf, type RecordedRequest } from '@/lib/domain/recorded-use';
import { isRequestId, partsOfRequestId } from '@/lib/domain/request-id';
import { requestsIn } from './stretches';

/** Stretches of the log that are read at once. */
const PAGE = 20;

/**
 * What a token did since a time, the newest first, page by page: "what did it touch". Reads everything there is and keeps nothing.
 * Somebody else's account sees an empty log. Rejects as busy where the database is.
 */
export async function* requestsOfToken(accountId: string, tokenId: string, since: number): AsyncGenerator<RecordedRequest[]> {
  let behind: LogPlace | undefined;
  do {
    const stretches = await stretchesOfToken(database(), accountId, tokenId, since, PAGE, behind);
    const requests = stretches.flatMap(({ requests: held }) => requestsIn(held)).filter(({ at }) => at >= since);
    if (requests.length > 0) yield requests.sort((a, b) => b.at - a.at);
    behind = stretches.length < PAGE ? undefined : stretches.at(-1);
  } while (behind);
}

/** From when on the log knows a token's requests; undefined where it knows none. */
export function logKnowsSince(accountId: string, tokenId: string): Promise<number | undefined> {
  return logBegins(database(), accountId, tokenId);
}

/** A request of an account by the id that its answer carried, and the token it was made with. Who may see it, the caller decides by the token. */
export async function findRequest(accountId: string, requestId: string): Promise<{ readonly tokenId: string; readonly request: RecordedRequest } | undefined> {
  if (!isRequestId(requestId)) return undefined;
  const moment = partsOfRequestId(requestId).at;
  for (const { tokenId, requests } of await stretchesBetween(database(), accountId, moment, moment)) {
    const request = requestsIn(requests).find(({ id }) => id === requestId);
    if (request) return { tokenId, request };
  }
  return undefined;
}

/** A token's use by day (UTC), call, address, client and outcome, since the day of an instant. */
export function useByDay(accountId: string, tokenId: string, since: number) {
  return useOfToken(database(), accountId, tokenId, dayOf(since));
}
