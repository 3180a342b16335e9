import 'server-only';
import { database } from '@/db/connection';
import { breathe } from '@/db/transaction';
import { dueDeliveries, type DueDelivery } from '@/db/webhook-deliveries';
import { isTooOld } from '@/lib/domain/webhook-standing';
import type { Load } from './load';

/** Rows looked at in one query. */
const PAGE = 200;
/** Deliveries that are too old need no call; so many of them are ended at once. */
const MOST_TOO_OLD = 200;

/**
 * What to claim of what is due: the most overdue first, but never so many of one receiver or one account that the others wait.
 * A backlog is walked page by page with a breath between: SQLite would stand still for the whole of it.
 */
export async function chooseDue(load: Load, now: number): Promise<readonly DueDelivery[]> {
  const chosen: DueDelivery[] = [];
  let tooOld = 0;
  let last: DueDelivery | undefined;
  do {
    const page = await dueDeliveries(database(), now, last, PAGE);
    for (const one of page) {
      if (isTooOld(one.eventAt, now) ? (tooOld += 1) <= MOST_TOO_OLD : load.take(one)) chosen.push(one);
    }
    last = page.length === PAGE ? page.at(-1) : undefined;
    await breathe();
  } while (last && load.free() > 0);
  return chosen;
}
