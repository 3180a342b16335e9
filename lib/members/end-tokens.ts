import 'server-only';
import type { Tx } from '@/db/connection';
import { revokeSomeOfMember } from '@/db/member-admin';
import { breathe } from '@/db/transaction';
import type { AuditFact } from '@/lib/domain/audit-events';

/** Tokens that are marked before the event loop turns. */
const AT_ONCE = 500;

/** Revokes every token of a member that has not ended, because they left. The events are still to be recorded, as the transaction's last act. */
export async function endTokensOfLeaver(tx: Tx, member: { readonly accountId: string; readonly id: string }, by: string, now: number): Promise<AuditFact[]> {
  const reason = 'owner-left';
  const facts: AuditFact[] = [];
  for (;;) {
    const ended = await revokeSomeOfMember(tx, member.accountId, member.id, { at: now, by, reason }, AT_ONCE);
    facts.push(...ended.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, identifier, name }) => ({ type: 'authn_token_revoked', tokenId: id, identifier, name, reason }) as const));
    if (ended.length < AT_ONCE) return facts;
    await breathe();
  }
}
