import 'server-only';
import { setMaxListeners } from 'node:events';
import { isBusy } from '@/db/errors';
import { transaction } from '@/db/transaction';
import { changeLeased, type Delivery } from '@/db/webhook-deliveries';
import { afterTry, type TryOutcome } from '@/lib/domain/webhook-retries';
import { logSurprise } from '@/lib/log/log';
import { callReceiver, type CallRules } from './call-receiver';
import { claimDeliveries } from './claim-deliveries';
import { BOUNDS, type Bounds } from './load';
import { signedMessage } from './signed-message';

/** How long a stop waits for calls under way before it cuts them, in milliseconds. */
const STOP_PATIENCE_MS = 2_000;

export interface CourierRules extends CallRules {
  readonly bounds?: Bounds;
  readonly clock?: () => number;
}

export interface Courier {
  /** Claims what is due and begins to call. Answers how many calls it began; does not wait for their ends. */
  sendDue(): Promise<number>;
  /** When all that is under way by now has ended. */
  settled(): Promise<void>;
  /** Begins nothing more; what does not end in time is cut and given back, for whoever comes next. Never rejects. */
  stop(patienceMs?: number): Promise<void>;
}

/** The calls of this process: claimed in a transaction, made outside of it, then marked. */
export function makeCourier({ bounds = BOUNDS, clock = Date.now, ...rules }: CourierRules): Courier {
  const underWay = new Map<Delivery, Promise<void>>();
  const stopping = new AbortController();
  // Each call under way listens for the stop.
  setMaxListeners(bounds.inAll, stopping.signal);
  const settled = async () => void (await Promise.all(underWay.values()));

  return {
    async sendDue() {
      if (stopping.signal.aborted) return 0;
      const claimed = await claimDeliveries([...underWay.keys()], bounds, clock());
      for (const delivery of claimed) {
        const ended = deliver(delivery, rules, clock, stopping.signal).catch(reported).finally(() => underWay.delete(delivery));
        underWay.set(delivery, ended);
      }
      return claimed.length;
    },
    settled,
    async stop(patienceMs = STOP_PATIENCE_MS) {
      const patience = setTimeout(() => stopping.abort(), patienceMs);
      await settled();
      clearTimeout(patience);
      stopping.abort();
    },
  };
}

async function deliver(delivery: Delivery, rules: CallRules, clock: () => number, stop: AbortSignal): Promise<void> {
  const outcome = await tryOnce(delivery, rules, clock(), stop);
  const now = clock();
  const changes = outcome ? afterTry(delivery.tries, outcome, now, Math.random()) : { dueAt: now };
  await transaction((tx) => changeLeased(tx, delivery.accountId, delivery.id, delivery.leaseEndsAt ?? 0, changes));
}

/** A surprise is a failed try: thrown on, the delivery would come back for ever. */
async function tryOnce(delivery: Delivery, rules: CallRules, now: number, stop: AbortSignal): Promise<TryOutcome | undefined> {
  try {
    return await callReceiver(delivery.target, signedMessage(delivery, now), rules, stop);
  } catch (error) {
    logSurprise(error, 'none', 'webhook delivery');
    return { failure: 'not-reached' };
  }
}

/** What could not be marked comes back when its lease ends, with the same webhook-id. */
function reported(error: unknown): void {
  if (!isBusy(error)) logSurprise(error, 'none', 'webhook delivery');
}
