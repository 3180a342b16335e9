'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { StopOldSecretAnswer } from '@/lib/domain/rotation-form';
import { stopOldSecret as stop } from '@/lib/tokens/stop-old-secret';

/** Ends the grace of one of the member's own tokens. Stopping one never asks for the password again. */
export async function stopOldSecret(tokenId: string): Promise<StopOldSecretAnswer> {
  return answered('stopOldSecret', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string') return { kind: 'not-found' };
    return stop(member, tokenId, await requestOrigin(), Date.now());
  });
}
