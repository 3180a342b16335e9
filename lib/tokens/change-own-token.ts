import 'server-only';
import { holdToken, setToken, type TokenEdit } from '@/db/token-edits';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Origin } from '@/lib/domain/audit-events';
import type { TokenChange } from '@/lib/domain/token-changes';
import { hasEnded, tokenStatus } from '@/lib/domain/token-status';

/** What is to be done to a token, or why nothing is. */
export type Decision = { readonly kind: 'do'; readonly edit: TokenEdit; readonly change: TokenChange } | EditAnswer;

/**
 * Changes one of a member's own tokens and records it, in one transaction that holds its row: of changes at once each decides on what the
 * other left. Someone else's is "not found", the same as none; an ended one stays as it was.
 */
export async function changeOwnToken(
  member: { readonly id: string; readonly accountId: string },
  tokenId: string,
  origin: Origin,
  now: number,
  decide: (token: TokenRecord) => Decision,
): Promise<EditAnswer> {
  const { accountId, id: memberId } = member;
  return transaction(async (tx) => {
    await holdToken(tx, accountId, memberId, tokenId);
    const token = await tokenOfMember(tx, accountId, memberId, tokenId);
    if (!token) return { kind: 'not-found' };
    if (hasEnded(tokenStatus(token, now))) return { kind: 'already-ended' };
    const decision = decide(token);
    if (decision.kind !== 'do') return decision;
    await setToken(tx, accountId, tokenId, decision.edit);
    const { identifier, name = token.name } = { ...decision.edit, identifier: token.identifier };
    await recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId }, origin, fact: { type: 'authz_change', tokenId, identifier, name, ...decision.change } });
    return { kind: 'changed' };
  });
}
