import 'server-only';
import { database } from '@/db/connection';
import { newUid } from '@/db/ids';
import { removeWaitingOf } from '@/db/webhook-deliveries';
import { insertWebhook, removeWebhook, webhooksOfMember, type NewWebhook } from '@/db/webhooks';
import { transaction } from '@/db/transaction';
import { signingSecret } from '@/lib/webhooks/signing-secret';

/** More webhooks than anybody needs; it bounds what one event may cause. */
export const MOST_WEBHOOKS = 100;

/** A member's webhooks for an event. */
export async function readWebhooks(accountId: string, memberId: string, event: NewWebhook['event']) {
  return (await webhooksOfMember(database(), accountId, memberId)).filter((hook) => hook.event === event);
}

/** The new webhook's id, and the secret its calls are signed with, which is shown here and nowhere else; undefined where the member has too many. */
export async function createWebhook(accountId: string, memberId: string, hook: Pick<NewWebhook, 'target' | 'event'>, now: number): Promise<{ readonly id: string; readonly secret: string } | undefined> {
  const id = newUid();
  return transaction(async (tx) => {
    if ((await webhooksOfMember(tx, accountId, memberId)).length >= MOST_WEBHOOKS) return undefined;
    await insertWebhook(tx, { ...hook, id, accountId, memberId, createdAt: now });
    return { id, secret: signingSecret(id) };
  });
}

/** Deletes a webhook with all that it still had to be told; false where the member has no such webhook. */
export function deleteWebhook(accountId: string, memberId: string, id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const found = await removeWebhook(tx, accountId, memberId, id);
    if (found) await removeWaitingOf(tx, accountId, id);
    return found;
  });
}
