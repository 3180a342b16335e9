import 'server-only';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { makeCourier } from './courier';
import { tidyDeliveries } from './tidy-deliveries';

const SEND_EVERY_MS = 250;
const TIDY_EVERY_MS = 600_000;

/**
 * Delivers webhooks while the process runs, and tidies up. Answers with what stops it, within a few seconds.
 * @param allowedAddresses addresses and CIDR ranges that may be called although they are not public.
 */
export function startWebhookClockwork(allowedAddresses: readonly string[]): () => Promise<void> {
  const courier = makeCourier({ allowedAddresses });
  const stopSending = startClockwork('webhook clockwork', SEND_EVERY_MS, () => courier.sendDue());
  const stopTidying = startClockwork('webhook tidying', TIDY_EVERY_MS, () => tidyDeliveries(Date.now()));
  return async () => {
    await Promise.all([stopSending(), stopTidying()]);
    await courier.stop();
  };
}
