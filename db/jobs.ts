import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { jobs } from './notice-tables';

/** When each job that ever ran did so last; milliseconds UTC. */
export async function lastRuns(db: Db): Promise<Map<string, number | null>> {
  // across accounts: jobs are the clockwork's.
  const found = await db.select({ name: jobs.name, lastRunAt: jobs.lastRunAt }).from(jobs);
  return new Map(found.map(({ name, lastRunAt }) => [name, lastRunAt]));
}

/**
 * Takes a job for a while. False where somebody else has it, or has run it since `lastRunAt` was read: of several at once, one has it.
 */
export async function claimJob(tx: Tx, name: string, claim: { readonly holder: string; readonly lastRunAt: number | null; readonly now: number; readonly leaseUntil: number }): Promise<boolean> {
  const { holder, lastRunAt, now, leaseUntil } = claim;
  const claimed = await tx
    .insert(jobs)
    .values({ name, holder, leaseUntil })
    .onConflictDoUpdate({
      target: jobs.name,
      set: { holder, leaseUntil },
      setWhere: and(or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, now)), sql`coalesce(${jobs.lastRunAt}, 0) = ${lastRunAt ?? 0}`),
    })
    .returning({ name: jobs.name });
  return claimed.length > 0;
}

/** Gives a job back, with when it ran. What somebody else has taken meanwhile is left to them. */
export async function finishJob(tx: Tx, name: string, holder: string, lastRunAt: number): Promise<void> {
  // across accounts: jobs are the clockwork's.
  await tx.update(jobs).set({ lastRunAt, leaseUntil: null, holder: null }).where(and(eq(jobs.name, name), eq(jobs.holder, holder)));
}
