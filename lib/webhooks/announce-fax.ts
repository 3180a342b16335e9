import 'server-only';
import type { Tx } from '@/db/connection';
import { filesOfAccount } from '@/db/fax-files';
import { newUid } from '@/db/ids';
import { memberOfAccount } from '@/db/members';
import { insertDeliveries } from '@/db/webhook-deliveries';
import { webhooksOfMember } from '@/db/webhooks';
import { hearsOfFaxes } from '@/lib/domain/roles';
import { eventOf, webhookData, type ToldFax } from '@/lib/domain/webhook-payload';

/** Puts one call per webhook of the fax's owner into the very transaction of the fax: neither is there without the other. Nothing is called here. */
export async function announceFax(tx: Tx, accountId: string, fax: ToldFax, now: number): Promise<void> {
  const event = eventOf(fax);
  const hooks = (await webhooksOfMember(tx, accountId, fax.ownerId)).filter((hook) => hook.event === event);
  if (hooks.length === 0) return;
  const owner = await memberOfAccount(tx, accountId, fax.ownerId);
  if (!owner || !hearsOfFaxes(owner)) return;
  const [file] = await filesOfAccount(tx, accountId, fax.fileIds.slice(0, 1));
  const told = { accountId, event, faxId: fax.id, data: webhookData(fax, file), eventAt: now, tries: 0, status: 'waiting', dueAt: now } as const;
  await insertDeliveries(tx, hooks.map(({ id, target }) => ({ ...told, id: newUid(), webhookId: id, target })));
}
