import 'server-only';
import { database } from '@/db/connection';
import { oldestStretch } from '@/db/request-log';
import { tokenOfMember } from '@/db/tokens';
import type { FirstRequestAnswer } from '@/lib/domain/first-request';
import { requestsIn } from './stretches';

/** The first request, allowed or refused, that the log knows of one of a member's own tokens. Someone else's is undefined, the same as none. */
export async function firstRequestOf(member: { id: string; accountId: string }, tokenId: string, now: number): Promise<FirstRequestAnswer | undefined> {
  const token = await tokenOfMember(database(), member.accountId, member.id, tokenId);
  if (!token) return undefined;
  const requests = requestsIn(await oldestStretch(database(), member.accountId, tokenId));
  const [first] = requests.sort((a, b) => a.at - b.at);
  if (!first) return { kind: 'waiting' };
  const { method, path, address, outcome, at } = first;
  return { kind: 'seen', request: { method, path: path.split('?')[0] ?? path, address, outcome, agoMs: Math.max(0, now - at) } };
}
