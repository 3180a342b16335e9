import 'server-only';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { advanceOutbox } from './advance-outbox';

/** How often the outbox is looked at, in milliseconds. */
const EVERY_MS = 250;

/** Moves the outbox on while the process runs. Answers with what stops it, after the step it is in. */
export function startFaxClockwork(): () => Promise<void> {
  return startClockwork('fax clockwork', EVERY_MS, () => advanceOutbox(Date.now()));
}
