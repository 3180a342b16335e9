import 'server-only';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { forgetOldUse } from './forget-old';

const EVERY_MS = 10 * 60 * 1000;

/** Forgets old use while the process runs. Answers with what stops it, after the step it is in. */
export function startUsageClockwork(logDays: number): () => Promise<void> {
  return startClockwork('forgetting old use', EVERY_MS, () => forgetOldUse(logDays, Date.now()));
}
