'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { namedSecrets, type NamedSecret, type StopFoundAnswer } from '@/lib/domain/found-tokens';
import { stopFound } from '@/lib/tokens/stop-found';

/** Stops tokens whose secrets the member found: their own and, for admins, the organization's are revoked; others' are reported. It never asks for the password. */
export async function stopFoundTokens(sent: readonly NamedSecret[]): Promise<StopFoundAnswer> {
  return answered('stopFoundTokens', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const named = namedSecrets(sent);
    return named ? { kind: 'stopped', ...(await stopFound(member, named, await requestOrigin(), Date.now())) } : { kind: 'not-found' };
  });
}
