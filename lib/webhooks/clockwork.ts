import 'server-only';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { makeCourier } from './courier';
import { tidyDeliveries } from './tidy-deliveries';

const SEND_EVERY_MS = 250;
const TIDY_EVERY_MS = 600_000;
/** A look at a long backlog is followed by so many times its own length of rest: it must not become the process's main work. */
const REST = 4;

/**
 * Delivers webhooks while the process runs, and tidies up. Answers with what stops it, within a few seconds.
 * @param allowedAddresses addresses and CIDR ranges that may be called although they are not public.
 */
export function startWebhookClockwork(allowedAddresses: readonly string[]): () => Promise<void> {
  const courier = makeCourier({ allowedAddresses });
  const stopSending = startClockwork('webhook clockwork', SEND_EVERY_MS, restingAfter(() => courier.sendDue()));
  const stopTidying = startClockwork('webhook tidying', TIDY_EVERY_MS, () => tidyDeliveries(Date.now()));
  return async () => {
    await Promise.all([stopSending(), stopTidying()]);
    await courier.stop();
  };
}

function restingAfter(look: () => Promise<unknown>): () => Promise<void> {
  let restsUntil = 0;
  return async () => {
    const since = performance.now();
    if (since < restsUntil) return;
    await look().finally(() => (restsUntil = performance.now() + REST * (performance.now() - since)));
  };
}
