import 'server-only';
import { Cron } from 'croner';
import { database } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { newId } from '@/db/ids';
import { claimJob, finishJob, lastRuns } from '@/db/jobs';
import { transaction } from '@/db/transaction';
import { logSurprise } from '@/lib/log/log';

/** What is to be done once for all processes, again and again. */
export interface Job {
  readonly name: string;
  /** A cron pattern, in UTC. */
  readonly when: string;
  /** Does it, as of `now` in milliseconds UTC, and answers what it came to. It must bear being cut off and done again. */
  readonly run: (now: number) => Promise<unknown>;
}

/** What became of a job that was due. `elsewhere`: another process has it. */
export type Ran =
  | { readonly name: string; readonly kind: 'done'; readonly result: unknown }
  | { readonly name: string; readonly kind: 'busy' | 'failed' | 'elsewhere' };

/** How long a job is left to whoever took it, in milliseconds. What failed, or died with its process, is tried again then. */
const LEASE_MS = 10 * 60 * 1000;

/** Runs every job that is due, one after the other, each in one process at a time. After a pause a job runs once, however often its time has passed. */
export async function runDueJobs(jobs: readonly Job[], now: number): Promise<Ran[]> {
  const ran: Ran[] = [];
  const last = await lastRuns(database());
  for (const job of jobs) {
    const lastRunAt = last.get(job.name) ?? null;
    if (isDue(job, lastRunAt, now)) ran.push(await take(job, lastRunAt, now));
  }
  return ran;
}

function isDue({ when }: Job, lastRunAt: number | null, now: number): boolean {
  if (lastRunAt === null) return true;
  const next = new Cron(when, { timezone: 'UTC' }).nextRun(new Date(lastRunAt));
  return next !== null && next.getTime() <= now;
}

async function take({ name, run }: Job, lastRunAt: number | null, now: number): Promise<Ran> {
  const holder = newId();
  try {
    if (!(await transaction((tx) => claimJob(tx, name, { holder, lastRunAt, now, leaseUntil: now + LEASE_MS })))) return { name, kind: 'elsewhere' };
    const result = await run(now);
    await transaction((tx) => finishJob(tx, name, holder, now));
    return { name, kind: 'done', result };
  } catch (error) {
    if (isBusy(error)) return { name, kind: 'busy' };
    logSurprise(error, 'none', `job ${name}`);
    return { name, kind: 'failed' };
  }
}
