import { newUid } from '@/db/ids';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { announceFax } from '../announce-fax';
import { createWebhook } from '@/lib/fax/webhooks';

/** An account whose member has a webhook, and how faxes of that member are told. */
export async function makeHookedMember(target: string, now: number) {
  const { accountId, member } = await makeAccount();
  const hook = await createWebhook(accountId, member.id, { target, event: 'fax_sent' }, now);
  if (!hook) throw new Error('No webhook was made.');
  return { accountId, member, hookId: hook.id, secret: hook.secret, tell: (faxes = 1) => tellOf(accountId, member.id, faxes, now) };
}

/** Lets faxes happen as far as webhooks are concerned. Answers with their ids. */
async function tellOf(accountId: string, ownerId: string, faxes: number, now: number): Promise<readonly string[]> {
  const ids = Array.from({ length: faxes }, newUid);
  const fax = { ownerId, direction: 'outgoing', fromNumber: '+12025550100', toNumber: '+12025550101', pages: 1, cost: 1, status: 'success', startedAt: now, fileIds: [] } as const;
  await transaction(async (tx) => {
    for (const id of ids) await announceFax(tx, accountId, { ...fax, id }, now);
  });
  return ids;
}
