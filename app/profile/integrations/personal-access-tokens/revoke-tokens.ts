'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { RevokeManyAnswer } from '@/lib/domain/action-answers';
import { MOST_SELECTED } from '@/lib/domain/list-query';
import { revokeOwnTokens } from '@/lib/tokens/revoke-tokens';

/** Revokes several of the member's own tokens: what was selected on one page. */
export async function revokeTokens(tokenIds: readonly string[]): Promise<RevokeManyAnswer> {
  return answered('revokeTokens', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (!Array.isArray(tokenIds) || !tokenIds.every((id) => typeof id === 'string') || tokenIds.length > MOST_SELECTED) return { kind: 'not-found' };
    return { kind: 'revoked', ...(await revokeOwnTokens(member, tokenIds, await requestOrigin(), Date.now())) };
  });
}
