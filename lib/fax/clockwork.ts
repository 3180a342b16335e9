import 'server-only';
import { isBusy } from '@/db/errors';
import { logSurprise } from '@/lib/log/log';
import { advanceOutbox } from './advance-outbox';
import { removeLeftovers } from './remove-leftovers';

/** How often the outbox is looked at, and how often the leftovers, in milliseconds. */
const OUTBOX_EVERY_MS = 250;
const LEFTOVERS_EVERY_MS = 60 * 60 * 1000;

/** Moves the outbox on and clears leftovers away while the process runs. Answers with what stops it, after the step it is in. */
export function startFaxClockwork(): () => Promise<void> {
  const stops = [repeated((now) => advanceOutbox(now), OUTBOX_EVERY_MS), repeated(removeLeftovers, LEFTOVERS_EVERY_MS)];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

/** Never two steps of one work at once. */
function repeated(work: (now: number) => Promise<unknown>, everyMs: number): () => Promise<void> {
  let step: Promise<void> | undefined;
  const timer = setInterval(() => {
    step ??= work(Date.now())
      .then(() => undefined, reported)
      .finally(() => (step = undefined));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await step;
  };
}

/** A busy database is tried again at the next tick. */
function reported(error: unknown): void {
  if (!isBusy(error)) logSurprise(error, 'none', 'fax clockwork');
}
