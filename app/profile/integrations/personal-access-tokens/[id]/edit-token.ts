'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isFresh } from '@/lib/auth/step-up';
import type { EditAnswer } from '@/lib/domain/action-answers';
import { allowAddresses } from '@/lib/tokens/allow-addresses';
import { describeToken } from '@/lib/tokens/describe-token';
import { removeScopes } from '@/lib/tokens/remove-scopes';
import { renameToken } from '@/lib/tokens/rename-token';

/** Gives one of the member's own tokens another name. */
export async function renameOwnToken(tokenId: string, name: string): Promise<EditAnswer> {
  return answered('renameOwnToken', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string' || typeof name !== 'string') return { kind: 'not-found' };
    return renameToken(member, tokenId, name, await requestOrigin(), Date.now());
  });
}

/** Describes one of the member's own tokens. */
export async function describeOwnToken(tokenId: string, description: string): Promise<EditAnswer> {
  return answered('describeOwnToken', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string' || typeof description !== 'string') return { kind: 'not-found' };
    return describeToken(member, tokenId, description, await requestOrigin(), Date.now());
  });
}

/** Says from where one of the member's own tokens may be used. Letting more addresses in needs a fresh sign-in. */
export async function allowOwnAddresses(tokenId: string, written: string): Promise<EditAnswer> {
  return answered('allowOwnAddresses', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string' || typeof written !== 'string') return { kind: 'not-found' };
    const now = Date.now();
    return allowAddresses(member, tokenId, written, isFresh(member, now), await requestOrigin(), now);
  });
}

/** Takes scopes from one of the member's own tokens. It needs no password: it only takes power away. */
export async function removeOwnScopes(tokenId: string, scopes: readonly string[]): Promise<EditAnswer> {
  return answered('removeOwnScopes', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof tokenId !== 'string' || !Array.isArray(scopes)) return { kind: 'not-found' };
    return removeScopes(member, tokenId, scopes, await requestOrigin(), Date.now());
  });
}
