'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { revokeOwnToken } from '@/lib/tokens/revoke-token';

/** Revokes one of the member's own tokens. Stopping one never asks for the password again. */
export async function revokeToken(tokenId: string): Promise<RevokeAnswer> {
  return answered('revokeToken', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return revokeOwnToken(member, tokenId, await requestOrigin(), Date.now());
  });
}
