import 'server-only';
import { breathe, transaction } from '@/db/transaction';
import { removeEnded } from '@/db/webhook-deliveries';
import { KEPT_ENDED_MS } from '@/lib/domain/webhook-standing';

/** Removes the deliveries that were over long ago. */
export async function tidyDeliveries(now: number): Promise<void> {
  while ((await transaction((tx) => removeEnded(tx, now - KEPT_ENDED_MS))) > 0) await breathe();
}
