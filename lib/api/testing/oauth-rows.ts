import { newId } from '@/db/ids';
import { makeAccount, makeToken } from '@/db/testing/make-account';
import type { NewToken } from '@/db/tokens';
import { PlainSecret } from '@/lib/domain/secret';
import { registerServiceClient } from '@/lib/service-clients/register-service-client';
import { secretHash } from '@/lib/tokens/secret-hash';

const DAY_MS = 24 * 60 * 60 * 1000;
export const fromHere = { address: '192.0.2.7', client: 'test', requestId: 'req_test' };

/** A member's token together with its secret, in any state. */
export async function makeSecret(member: { id: string; accountId: string }, given: Partial<NewToken> = {}) {
  const secret = PlainSecret.generate();
  const now = Date.now();
  const tokenId = await makeToken({
    accountId: member.accountId,
    memberId: member.id,
    identifier: secret.identifier,
    secretHash: secretHash(secret),
    scopes: ['fax:fax:read'],
    createdAt: now - DAY_MS,
    expiresAt: now + 90 * DAY_MS,
    ...given,
  });
  return { tokenId, secret: secret.reveal(), identifier: secret.identifier };
}

/** An account of its own with a registered service client. */
export async function makeClientAccount() {
  const account = await makeAccount();
  const registered = await registerServiceClient({ ...account.admin, plan: account.plan }, { name: 'Archive', submissionId: newId() }, fromHere, Date.now());
  if (registered.kind !== 'registered') throw new Error(`The client was not registered: ${registered.kind}.`);
  return { ...account, client: { clientId: registered.clientId, secret: registered.secret.reveal() } };
}
