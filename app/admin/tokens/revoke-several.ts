'use server';

import { answered } from '@/lib/actions/answered';
import { previewRevocation, revokeTogether } from '@/lib/admin/revoke-together';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isFresh } from '@/lib/auth/step-up';
import type { PreviewAnswer, RevokeTogether, RevokeTogetherAnswer, Together } from '@/lib/domain/admin-revocation';
import { readRevokeTogether, readTogether } from '@/lib/domain/posted-revocation';

/** What revoking several tokens of the admin's organization would do. */
export async function previewSeveral(which: Together): Promise<PreviewAnswer> {
  return answered('previewSeveral', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const meant = readTogether(which);
    if (!meant) return { kind: 'not-found' };
    return previewRevocation(member, meant, await requestOrigin(), Date.now());
  });
}

/** Revokes several tokens of the admin's organization, where the password was entered just now. */
export async function revokeSeveral(wanted: RevokeTogether): Promise<RevokeTogetherAnswer> {
  return answered('revokeSeveral', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const read = readRevokeTogether(wanted);
    if (!read) return { kind: 'not-found' };
    const now = Date.now();
    return revokeTogether(member, read, isFresh(member, now), await requestOrigin(), now);
  });
}
