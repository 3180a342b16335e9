import 'server-only';
import type { Tx } from '@/db/connection';
import { tokenOfMember } from '@/db/tokens';
import { isInNeed, kindOfStatus } from '@/lib/domain/ahead';
import { noticeKey } from '@/lib/domain/notice-kinds';
import { stopsAt, tokenStatus } from '@/lib/domain/token-status';
import { notify } from './notify';

/**
 * Leaves the notice with a key of what lies ahead of one of a member's own tokens now, so that it can be answered before a reminder tells it:
 * the strip of the list asks for a hand sooner. False where the key says anything else.
 */
export async function tellAhead(tx: Tx, member: { readonly id: string; readonly accountId: string }, key: string, now: number): Promise<boolean> {
  const tokenId = key.slice(key.indexOf(':') + 1);
  const { id: memberId, accountId } = member;
  const token = await tokenOfMember(tx, accountId, memberId, tokenId);
  const status = token && tokenStatus(token, now);
  if (!token || !status || !isInNeed(status)) return false;
  const kind = kindOfStatus[status];
  if (noticeKey(kind, tokenId) !== key) return false;
  return notify(tx, { accountId, memberId, tokenId, kind, key, facts: { name: token.name, stopsAt: stopsAt(token) } }, now);
}
