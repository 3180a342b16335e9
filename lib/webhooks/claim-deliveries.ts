import 'server-only';
import type { Tx } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { changeLeased, claimDelivery, type Delivery, type DueDelivery } from '@/db/webhook-deliveries';
import { ownersOfWebhooks } from '@/db/webhooks';
import { endsUncalled } from '@/lib/domain/webhook-standing';
import { chooseDue } from './choose-due';
import { Load, type Bounds } from './load';

/** How long a claimed delivery is nobody else's, in milliseconds: a try and the writing of its end take far less. Afterwards its process counts as dead. */
export const LEASE_MS = 60_000;

/** Claims what is due, as far as the load allows. Several processes may: each delivery is claimed by one. What is not to be made any more ends here. */
export async function claimDeliveries(underWay: readonly Delivery[], bounds: Bounds, now: number): Promise<readonly Delivery[]> {
  const chosen = await chooseDue(new Load(bounds, underWay), now);
  if (chosen.length === 0) return [];
  // In the order of the ids, so that two processes wait for each other and never in a ring.
  const ordered = [...chosen].sort((one, other) => (one.id < other.id ? -1 : 1));
  return transaction((tx) => claimAll(tx, ordered, now));
}

async function claimAll(tx: Tx, chosen: readonly DueDelivery[], now: number): Promise<readonly Delivery[]> {
  const owners = new Map((await ownersOfWebhooks(tx, [...new Set(chosen.map(({ webhookId }) => webhookId))])).map((owner) => [owner.webhookId, owner]));
  const leaseEndsAt = now + LEASE_MS;
  const claimed: Delivery[] = [];
  for (const { accountId, id, webhookId, eventAt } of chosen) {
    const delivery = await claimDelivery(tx, accountId, id, now, leaseEndsAt);
    if (!delivery) continue;
    const why = endsUncalled(eventAt, owners.get(webhookId), now);
    if (why) await changeLeased(tx, accountId, id, leaseEndsAt, { status: 'given-up', dueAt: null, endedAt: now, lastOutcome: why });
    else claimed.push(delivery);
  }
  return claimed;
}
