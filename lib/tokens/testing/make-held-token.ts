import { makeToken } from '@/db/testing/make-account';
import type { NewToken } from '@/db/tokens';
import { PlainSecret } from '@/lib/domain/secret';
import { secretHash } from '../secret-hash';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A token of a member's together with its secret, in any state, for tests. */
export async function makeHeldToken(member: { id: string; accountId: string }, now: number, given: Partial<NewToken> = {}) {
  const secret = PlainSecret.generate();
  const { identifier } = secret;
  const tokenId = await makeToken({
    accountId: member.accountId,
    memberId: member.id,
    identifier,
    secretHash: secretHash(secret),
    scopes: ['fax:fax:read'],
    createdAt: now - DAY_MS,
    expiresAt: now + 90 * DAY_MS,
    ...given,
  });
  return { tokenId, secret: secret.reveal(), identifier };
}
