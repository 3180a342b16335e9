import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { tokenOfMember } from '@/db/tokens';
import { newRequestId } from '@/lib/domain/request-id';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { noteRequest } from '../note-request';
import { requestsOfToken } from '../read-requests';
import type { UsedToken } from '../recorder';

/** A token of its own account, and a way to make requests that it might have made. */
export async function makeUsedToken(now: number) {
  const account = await makeAccount();
  const { tokenId, identifier, secret } = await makeHeldToken(account.member, now);
  const token = { id: tokenId, accountId: account.accountId, identifier };
  const request = (given: Partial<RecordedRequest> = {}): RecordedRequest => ({
    id: newRequestId(given.at ?? now),
    at: now,
    endpoint: 'listFaxes',
    method: 'GET',
    path: '/v3/accounts/self/faxes',
    address: '192.0.2.1',
    client: 'a test',
    outcome: 'valid',
    status: 200,
    touched: [],
    more: 0,
    ...given,
  });
  const lastUse = async () => {
    const found = await tokenOfMember(database(), account.accountId, account.member.id, tokenId);
    return found && { at: found.lastUsedAt, address: found.lastUsedAddress };
  };
  const log = async (since = 0) => {
    const read: RecordedRequest[] = [];
    for await (const page of requestsOfToken(account.accountId, tokenId, since)) read.push(...page);
    return read;
  };
  return { ...account, token, secret, request, lastUse, log };
}

/** Notes a request as the API would. */
export function noteRecorded(token: UsedToken, { id, at: _at, ...way }: RecordedRequest): void {
  noteRequest(token, id, way);
}
