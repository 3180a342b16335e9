import 'server-only';
import type { Tx } from '@/db/connection';
import type { OwnedToken } from '@/db/token-of-account';
import { namesOfMembers } from '@/db/members';
import { markRevoked } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import { readRevocation, type AdminRevokeAnswer } from '@/lib/domain/admin-revocation';
import type { Origin } from '@/lib/domain/audit-events';
import { personName } from '@/lib/domain/person-name';
import { hasEnded, tokenStatus } from '@/lib/domain/token-status';
import { notify } from '@/lib/notices/notify';
import { holdTokenOfAccount } from './hold-token-of-account';
import { mayAdminister, recordNotThere, type Administrator } from './may-administer';

/**
 * Revokes any token of the admin's own account, for a reason, and tells its owner; the next request with it is refused. For whoever may not,
 * and of another account, there is no such token. Of two at once one does it, and the other hears who did.
 */
export async function revokeAsAdmin(admin: Administrator, tokenId: string, said: { readonly reason: unknown; readonly note: unknown }, origin: Origin, now: number): Promise<AdminRevokeAnswer> {
  if (!(await mayAdminister(admin, 'revoke-token', tokenId, origin, now))) return { kind: 'not-found' };
  const revocation = readRevocation(said.reason, said.note);
  if ('problem' in revocation) return { kind: 'problem', problem: revocation.problem };
  const { reason, note } = revocation;
  const { accountId, id: by } = admin;
  return transaction(async (tx) => {
    const token = await holdTokenOfAccount(tx, accountId, tokenId);
    if (!token) {
      await recordNotThere(tx, admin, 'revoke-token', tokenId, origin, now);
      return { kind: 'not-found' };
    }
    if (hasEnded(tokenStatus(token, now))) return howEnded(tx, token, admin);
    await markRevoked(tx, accountId, tokenId, { at: now, by, reason, note });
    const { identifier, name, memberId } = token;
    if (memberId !== by) await notify(tx, { accountId, memberId, kind: 'revoked-by-admin', key: `revoked:${tokenId}`, tokenId, facts: { name, identifier, by, reason } }, now);
    const fact = { type: 'authn_token_revoked', tokenId, identifier, name, reason, ...(note !== null && { note }) } as const;
    await recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId: by }, origin, fact });
    return { kind: 'revoked', name };
  });
}

async function howEnded(tx: Tx, { accountId, revokedAt, revokedBy }: OwnedToken, { reads }: Administrator): Promise<AdminRevokeAnswer> {
  if (revokedAt === null) return { kind: 'already-ended' };
  const [person] = revokedBy === null ? [] : await namesOfMembers(tx, accountId, [revokedBy]);
  return { kind: 'already-revoked', by: person ? personName(person, reads) : null, at: revokedAt };
}
