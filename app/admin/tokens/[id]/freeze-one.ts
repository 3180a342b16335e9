'use server';

import { answered } from '@/lib/actions/answered';
import { freezeAsAdmin, unfreezeAsAdmin } from '@/lib/admin/freeze-as-admin';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { EditAnswer } from '@/lib/domain/token-edits';

/** Stops one token of the admin's organization for now. Stopping one never asks for the password again. */
export async function freezeOne(tokenId: string, hours: number, then: string): Promise<EditAnswer> {
  return answered('freezeOne', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return freezeAsAdmin(member, tokenId, { hours, then }, await requestOrigin(), Date.now());
  });
}

/** Lets a frozen token of the admin's organization work again. */
export async function unfreezeOne(tokenId: string): Promise<EditAnswer> {
  return answered('unfreezeOne', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return unfreezeAsAdmin(member, tokenId, await requestOrigin(), Date.now());
  });
}
