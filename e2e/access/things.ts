import { newId } from '@/db/ids';
import { insertServiceClient } from '@/db/service-clients';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import type { People } from './readers';

const HOUR = 60 * 60 * 1000;

/** What an attempt is about: things of one organization, new ones for each that may change them. */
export async function makeThings({ holder, accountId }: People) {
  const now = Date.now();
  const { tokenId } = await makeHeldToken(holder, now, { scopes: ['fax:fax:read', 'fax:fax:edit'] });
  const { tokenId: frozen } = await makeHeldToken(holder, now, { frozenAt: now - HOUR, frozenBy: holder.id, frozenUntil: now + 20 * HOUR, frozenThen: 'revoke' });
  const { tokenId: successor } = await makeHeldToken(holder, now);
  const { tokenId: replaced } = await makeHeldToken(holder, now, { replacedAt: now + HOUR, successorId: successor });
  const clientId = newId();
  await transaction(async (tx) => {
    await setTokenState(tx, accountId, successor, { predecessorId: replaced });
    await insertServiceClient(tx, { id: clientId, accountId, name: 'a service', secretHash: newId(), createdAt: now });
  });
  return { tokenId, frozen, replaced, clientId };
}

export type Things = Awaited<ReturnType<typeof makeThings>>;
