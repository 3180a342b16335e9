import 'server-only';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { advanceOutbox } from './advance-outbox';
import { removeLeftovers } from './remove-leftovers';

/** How often the outbox is looked at, and how often the leftovers, in milliseconds. */
const OUTBOX_EVERY_MS = 250;
const LEFTOVERS_EVERY_MS = 60 * 60 * 1000;

/** Moves the outbox on and clears leftovers away while the process runs. Answers with what stops it, after the step it is in. */
export function startFaxClockwork(): () => Promise<void> {
  const stops = [
    startClockwork('fax clockwork', OUTBOX_EVERY_MS, () => advanceOutbox(Date.now())),
    startClockwork('fax leftovers', LEFTOVERS_EVERY_MS, () => removeLeftovers(Date.now())),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
