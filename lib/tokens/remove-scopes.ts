import 'server-only';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import { inCatalogueOrder, isScope } from '@/lib/domain/scopes';
import { changeOwnToken } from './change-own-token';

/**
 * Takes scopes from one of a member's own tokens; the next request has them no more. It names what goes, never what stays, so that nothing
 * can be added by it. The last scope stays: a token that may do nothing is to be revoked.
 */
export async function removeScopes(
  member: { id: string; accountId: string },
  tokenId: string,
  unwanted: readonly string[],
  origin: Origin,
  now: number,
): Promise<EditAnswer> {
  if (!unwanted.every(isScope)) {
    await recordRefusal(member, origin, now);
    return { kind: 'problem', problem: 'scope-unknown' };
  }
  return changeOwnToken(member, tokenId, origin, now, (token) => {
    const held = inCatalogueOrder(token.scopes.filter(isScope));
    const scopes = held.filter((scope) => unwanted.includes(scope));
    const left = held.filter((scope) => !unwanted.includes(scope));
    if (scopes.length === 0) return { kind: 'unchanged' };
    if (left.length === 0) return { kind: 'problem', problem: 'last-scope' };
    return { kind: 'do', edit: { scopes: left }, change: { action: 'remove-scopes', scopes, left } };
  });
}

/** No page of ours names a scope that does not exist: whoever did wrote the request by hand. */
async function recordRefusal(member: { id: string; accountId: string }, origin: Origin, now: number): Promise<void> {
  const fact: AuditFact = { type: 'authz_fail', action: 'remove-scopes', reason: 'scope-unknown' };
  await transaction((tx) => recordAudit(tx, member.accountId, { at: now, actor: { kind: 'member', memberId: member.id }, origin, fact }));
}
