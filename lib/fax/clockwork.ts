import 'server-only';
import { isBusy } from '@/db/errors';
import { logSurprise } from '@/lib/log/log';
import { advanceOutbox } from './advance-outbox';

/** How often the outbox is looked at, in milliseconds. */
const EVERY_MS = 250;

/** Moves the outbox on while the process runs. Answers with what stops it, after the step it is in. */
export function startFaxClockwork(): () => Promise<void> {
  let step: Promise<void> | undefined;
  const timer = setInterval(() => {
    step ??= advanceOutbox(Date.now())
      .then(() => undefined, reported)
      .finally(() => (step = undefined));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await step;
  };
}

/** A busy database is tried again at the next tick. */
function reported(error: unknown): void {
  if (!isBusy(error)) logSurprise(error, 'none', 'fax clockwork');
}
