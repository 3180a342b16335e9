import 'server-only';
import { database } from '@/db/connection';
import { tokenIdOfMember } from '@/db/token-ids';
import { tokenOfMember } from '@/db/tokens';
import type { AskedRefusal } from '@/lib/domain/asked-refusal';
import type { NameReader } from '@/lib/domain/person-name';
import type { RefusalFinding } from '@/lib/domain/refusal-finding';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { stoppedBecause } from '@/lib/domain/token-status';
import { ownerName } from '@/lib/members/owner-name';
import { findRequest } from '@/lib/usage/read-requests';
import { foundRequest, foundToken } from './found';
import { missingScope } from './missing-scope';
import { stopOf } from './stop-of';

type Reader = NameReader & { readonly id: string; readonly accountId: string };

/**
 * Why a request was refused, by the identifier of the reader's own token, the id of a request made with one, or the kind of error alone.
 * Somebody else's is "not yours", the same as none.
 */
export async function explainRefusal(reader: Reader, asked: AskedRefusal, now: number): Promise<RefusalFinding | { kind: 'not-yours'; owner: string }> {
  const owner = await ownerName(reader);
  const made = asked.requestId === undefined ? undefined : await findRequest(reader.accountId, asked.requestId);
  const token = await ownToken(reader, made?.tokenId, asked.identifier);
  if (!token) {
    const named = asked.requestId !== undefined || asked.identifier !== undefined;
    return named ? { kind: 'not-yours', owner } : { kind: 'found', topic: asked.topic ?? 'unclear', owner };
  }
  const request = made?.tokenId === token.id ? made.request : undefined;
  const shown = { kind: 'found', owner, token: foundToken(token), ...(request && { request: foundRequest(request) }) } as const;
  const stopped = stoppedBecause(token, now);
  if (stopped) return { ...shown, topic: stopped, ...(await stopOf(token, stopped, reader)) };
  const topic = topicNow(request, asked);
  const missing = topic === 'out-of-scope' ? missingScope(token.scopes, request, asked.scopes, reader.id) : undefined;
  // Scopes may have been added since.
  return missing === 'held' ? { ...shown, topic: 'works' } : { ...shown, topic, ...(missing !== undefined && { missing }) };
}

/** The token that was named: by the request first, which tells most. */
async function ownToken({ accountId, id }: Reader, tokenId: string | undefined, identifier: string | undefined) {
  const named = tokenId ?? (identifier === undefined ? undefined : await tokenIdOfMember(database(), accountId, id, identifier));
  return named === undefined ? undefined : tokenOfMember(database(), accountId, id, named);
}

/** What may refuse a request of a token that works. What stopped it once and does no longer is over. */
function topicNow(request: RecordedRequest | undefined, asked: AskedRefusal): RefusalFinding['topic'] {
  const told = request ? request.outcome : asked.topic;
  switch (told) {
    case 'out-of-scope':
    case 'admin-only':
    case 'address-not-allowed':
    case 'rate-limited':
    case 'busy':
    case 'ambiguous':
    case 'header':
    case 'missing':
    case 'unknown':
      return told;
    default:
      return 'works';
  }
}
