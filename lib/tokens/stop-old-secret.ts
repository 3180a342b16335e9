import 'server-only';
import { endGrace, tokenOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';

export type StopOldSecret = { readonly kind: 'ended' | 'already-ended'; readonly name: string } | { readonly kind: 'not-found' };

/** Ends the grace of one of a member's own tokens: its old secret stops now. One that was never rotated is "not found" here, as is someone else's. */
export async function stopOldSecret(member: { id: string; accountId: string }, tokenId: string, origin: Origin, now: number): Promise<StopOldSecret> {
  return transaction(async (tx) => {
    const token = await tokenOfMember(tx, member.accountId, member.id, tokenId);
    if (!token || token.replacedAt === null) return { kind: 'not-found' };
    const { identifier, name } = token;
    if (!(await endGrace(tx, member.accountId, tokenId, now))) return { kind: 'already-ended', name };
    const fact: AuditFact = { type: 'authz_change', tokenId, identifier, name, action: 'stop-old-secret' };
    await recordAudit(tx, member.accountId, { at: now, actor: { kind: 'member', memberId: member.id }, origin, fact });
    return { kind: 'ended', name };
  });
}
