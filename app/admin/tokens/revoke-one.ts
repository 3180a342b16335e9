'use server';

import { answered } from '@/lib/actions/answered';
import { revokeAsAdmin } from '@/lib/admin/revoke-as-admin';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { AdminRevokeAnswer } from '@/lib/domain/admin-revocation';

/** Revokes one token of the admin's organization. Stopping one never asks for the password again. */
export async function revokeOne(tokenId: string, reason: string, note: string): Promise<AdminRevokeAnswer> {
  return answered('revokeOne', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return revokeAsAdmin(member, tokenId, { reason, note }, await requestOrigin(), Date.now());
  });
}
