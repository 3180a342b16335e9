import 'server-only';
import type { Tx } from '@/db/connection';
import { breathe } from '@/db/transaction';
import type { AdminReason } from '@/lib/domain/admin-revocation';
import { notify, type Notice } from '@/lib/notices/notify';
import type { MatchingToken } from './matching-tokens';
import type { Administrator } from './may-administer';

/** Owners that are told between two turns of the event loop. */
const PART = 100;

/** Tells every owner once that an admin revoked tokens of theirs: one by its name, several by their number. Who revoked their own knows. */
export async function tellOwners(tx: Tx, { id: by, accountId }: Administrator, tokens: readonly MatchingToken[], reason: AdminReason, run: string, now: number): Promise<void> {
  const owned = new Map<string, MatchingToken[]>();
  for (const token of tokens) {
    const held = owned.get(token.memberId);
    if (held) held.push(token);
    else owned.set(token.memberId, [token]);
  }
  owned.delete(by);
  let told = 0;
  for (const [memberId, [first, ...more]] of owned) {
    if (!first) continue;
    const { id: tokenId, name, identifier } = first;
    const notice: Pick<Notice, 'key' | 'tokenId' | 'facts'> = more.length === 0 ? { key: `revoked:${tokenId}`, tokenId, facts: { name, identifier, by, reason } } : { key: `revoked-together:${run}`, facts: { count: more.length + 1, name, by, reason } };
    await notify(tx, { accountId, memberId, kind: 'revoked-by-admin', ...notice }, now);
    if ((told += 1) % PART === 0) await breathe();
  }
}
