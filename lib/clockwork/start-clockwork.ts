import 'server-only';
import { isBusy } from '@/db/errors';
import { logSurprise } from '@/lib/log/log';

/**
 * Runs a step again and again while the process lives, never two at once. Answers with what stops it, after the step it is in.
 * A busy database is tried again at the next tick; any other error is logged, and the clockwork goes on.
 */
export function startClockwork(name: string, everyMs: number, step: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= step()
      .then(
        () => undefined,
        (error: unknown) => (isBusy(error) ? undefined : logSurprise(error, 'none', name)),
      )
      .finally(() => (running = undefined));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
