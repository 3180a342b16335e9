'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { namedSecrets, type LookUpAnswer, type NamedSecret } from '@/lib/domain/found-tokens';
import { lookUpFound } from '@/lib/tokens/look-up-found';

/** What the member may know of tokens whose secrets they found. It hears identifiers and fingerprints, never a secret. */
export async function lookUpFoundTokens(sent: readonly NamedSecret[]): Promise<LookUpAnswer> {
  return answered('lookUpFoundTokens', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const named = namedSecrets(sent);
    return named ? { kind: 'looked-up', tokens: await lookUpFound(member, named, Date.now()) } : { kind: 'not-found' };
  });
}
