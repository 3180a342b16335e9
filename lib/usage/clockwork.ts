import 'server-only';
import { isBusy } from '@/db/errors';
import { logSurprise } from '@/lib/log/log';
import { forgetOldUse } from './forget-old';

const EVERY_MS = 60 * 60 * 1000;
/** Not at once: a start has other work. */
const FIRST_AFTER_MS = 60 * 1000;

/** Forgets old use every hour while the process runs. Answers with what stops it, after the work it is in. */
export function startUsageClockwork(logDays: number): () => Promise<void> {
  let work: Promise<void> = Promise.resolve();
  const forget = () => {
    work = work.then(() => forgetOldUse(logDays, Date.now())).catch(reported);
  };
  const first = setTimeout(forget, FIRST_AFTER_MS);
  const timer = setInterval(forget, EVERY_MS);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await work;
  };
}

/** A busy database is tried again in an hour. */
function reported(error: unknown): void {
  if (!isBusy(error)) logSurprise(error, 'none', 'forgetting old use');
}
