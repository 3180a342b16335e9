'use server';

import { answered } from '@/lib/actions/answered';
import { verifyAuditLog } from '@/lib/admin/verify-audit-log';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { VerifyLogAnswer } from '@/lib/domain/audit-log';

/** Verifies the audit chain of the admin's own organization. */
export async function verifyLog(_previous: VerifyLogAnswer): Promise<VerifyLogAnswer> {
  return answered('verifyLog', async (): Promise<VerifyLogAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const answer = await verifyAuditLog(member, await requestOrigin(), Date.now());
    return answer.kind === 'unbroken' ? { kind: 'verified', entries: answer.entries } : answer;
  });
}
