import 'server-only';
import { database } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { changeLeased, claimDelivery, dueDeliveries, type Delivery } from '@/db/webhook-deliveries';
import { hearsOfFaxes } from '@/lib/domain/roles';
import { Load, type Bounds } from './load';

/** How long a claimed delivery is nobody else's, in milliseconds: a try and the writing of its end take far less. Afterwards its process counts as dead. */
export const LEASE_MS = 60_000;
/** Rows looked at in one query. */
const PAGE = 200;

type Due = Awaited<ReturnType<typeof dueDeliveries>>[number];

/** Claims what is due, as far as the load allows. Several processes may: each delivery is claimed by one. */
export async function claimDeliveries(underWay: readonly Delivery[], bounds: Bounds, now: number): Promise<readonly Delivery[]> {
  const chosen = await chooseDue(new Load(bounds, underWay), now);
  if (chosen.length === 0) return [];
  return transaction(async (tx) => {
    const claimed: Delivery[] = [];
    for (const { accountId, id, active, plan } of chosen) {
      const delivery = await claimDelivery(tx, accountId, id, now, now + LEASE_MS);
      if (!delivery) continue;
      // Whoever left since the fax, or whose plan lapsed, is told nothing more.
      if (hearsOfFaxes({ active, plan })) claimed.push(delivery);
      else await changeLeased(tx, accountId, id, now + LEASE_MS, { status: 'given-up', dueAt: null, endedAt: now, lastOutcome: 'owner-stopped' });
    }
    return claimed;
  });
}

/** The most overdue first, but never so many of one receiver or one account that the others wait: the full ones are left out of the next page. */
async function chooseDue(load: Load, now: number): Promise<Due[]> {
  const chosen: Due[] = [];
  for (;;) {
    const due = await dueDeliveries(database(), now, PAGE, load.full());
    chosen.push(...due.filter((one) => load.take(one)));
    // In the order of the ids, so that two processes wait for each other and never in a ring.
    if (due.length < PAGE || load.free() === 0) return chosen.sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}
