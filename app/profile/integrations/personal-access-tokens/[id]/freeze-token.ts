'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { EditAnswer } from '@/lib/domain/action-answers';
import { freezeToken } from '@/lib/tokens/freeze-token';
import { unfreezeToken } from '@/lib/tokens/unfreeze-token';

/** Stops one of the member's own tokens for now. Stopping one never asks for the password again. */
export async function freezeOwnToken(tokenId: string, hours: number, then: string): Promise<EditAnswer> {
  return answered('freezeOwnToken', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return freezeToken(member, tokenId, { hours, then }, await requestOrigin(), Date.now());
  });
}

/** Lets a token that the member froze work again. */
export async function unfreezeOwnToken(tokenId: string): Promise<EditAnswer> {
  return answered('unfreezeOwnToken', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return unfreezeToken(member, tokenId, await requestOrigin(), Date.now());
  });
}
