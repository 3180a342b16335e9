import 'server-only';
import { breathe, transaction } from '@/db/transaction';
import { giveUpOlder, removeEnded } from '@/db/webhook-deliveries';
import { KEPT_ENDED_MS, OLDEST_EVENT_MS } from '@/lib/domain/webhook-retries';

/** Gives up what is too old to be told, and removes what was over long ago. */
export async function tidyDeliveries(now: number): Promise<void> {
  while ((await transaction((tx) => giveUpOlder(tx, now - OLDEST_EVENT_MS, now))) > 0) await breathe();
  while ((await transaction((tx) => removeEnded(tx, now - KEPT_ENDED_MS))) > 0) await breathe();
}
