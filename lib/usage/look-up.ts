import 'server-only';
import { database } from '@/db/connection';
import { stretchesAround } from '@/db/request-log';
import { tokenByIdentifier } from '@/db/tokens';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { isRequestId, partsOfRequestId } from '@/lib/domain/request-id';
import { requestsOfToken } from './read-requests';
import { requestsIn } from './stretches';

export interface LookedUp extends RecordedRequest {
  readonly accountId: string;
  readonly tokenId: string;
}

/**
 * For whoever runs the product: a request by the id of its answer, or what the token of an identifier did since a time, the newest first.
 * Answers page by page; nothing where nothing is known. It asks across accounts, so no page and no call of the API may use it.
 */
export async function* lookUp(wanted: string, since: number): AsyncGenerator<LookedUp[]> {
  if (isRequestId(wanted)) {
    const { at } = partsOfRequestId(wanted);
    for (const { accountId, tokenId, requests } of await stretchesAround(database(), at)) {
      const found = requestsIn(requests).filter(({ id }) => id === wanted);
      if (found.length > 0) yield found.map((request) => ({ accountId, tokenId, ...request }));
    }
    return;
  }
  const token = await tokenByIdentifier(database(), wanted);
  if (!token) return;
  const { id: tokenId, accountId } = token;
  for await (const page of requestsOfToken(accountId, tokenId, since)) yield page.map((request) => ({ accountId, tokenId, ...request }));
}
