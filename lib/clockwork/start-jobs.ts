import 'server-only';
import { jobs } from './jobs';
import { runDueJobs } from './run-due-jobs';
import { startClockwork } from './start-clockwork';

/** How often it is asked what is due, in milliseconds. */
const EVERY_MS = 30_000;

/** Runs the jobs while the process lives, whichever process comes first. Answers with what stops it, after the job it is in. */
export function startJobs(): () => Promise<void> {
  return startClockwork('jobs', EVERY_MS, () => runDueJobs(jobs, Date.now()));
}
