import 'server-only';
import type { Tx } from '@/db/connection';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import type { Origin } from '@/lib/domain/audit-events';
import { markEnded, recordRevocation } from './revoke-token';

/** Tokens that are revoked in one transaction: it must not hold the writer for long. */
const AT_ONCE = 20;

interface Ended {
  /** Ids of what this revoked. */
  readonly done: string[];
  /** Ids of what had ended before. */
  readonly already: string[];
}

/**
 * Revokes several of a member's own tokens, each with an audit event of its own. What is not the member's is in neither list.
 * What was revoked stays revoked where a later part fails.
 */
export async function revokeOwnTokens(member: { id: string; accountId: string }, tokenIds: readonly string[], origin: Origin, now: number): Promise<Ended> {
  // In one order for everybody, so that two who revoke the same tokens wait for each other and not both.
  const ids = [...new Set(tokenIds)].sort();
  const ended: Ended = { done: [], already: [] };
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = await transaction((tx) => revokePart(tx, member, ids.slice(start, start + AT_ONCE), origin, now));
    ended.done.push(...part.done);
    ended.already.push(...part.already);
    await breathe();
  }
  return ended;
}

/** All are marked before the first is recorded: the chain's end is locked last, as it is everywhere. */
async function revokePart(tx: Tx, member: { id: string; accountId: string }, ids: readonly string[], origin: Origin, now: number): Promise<Ended> {
  const actor = { kind: 'member', memberId: member.id } as const;
  const revoked: TokenRecord[] = [];
  const already: string[] = [];
  for (const id of ids) {
    const token = await tokenOfMember(tx, member.accountId, member.id, id);
    if (!token) continue;
    if (await markEnded(tx, token, actor, 'by-owner', now)) revoked.push(token);
    else already.push(id);
  }
  for (const token of revoked) await recordRevocation(tx, token, actor, 'by-owner', origin, now);
  return { done: revoked.map(({ id }) => id), already };
}
