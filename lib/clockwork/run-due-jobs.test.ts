import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newId } from '@/db/ids';
import { lastRuns } from '@/db/jobs';
import { databaseBusy } from '@/db/errors';
import { jobs } from './jobs';
import { runDueJobs, type Job } from './run-due-jobs';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12, 2);
const MINUTE = 60_000;

/** A job of the test's own, every five minutes, and when it ran. */
function makeJob(given: Partial<Job> = {}) {
  const at: number[] = [];
  const job: Job = { name: `test ${newId()}`, when: '*/5 * * * *', run: async (now) => at.push(now), ...given };
  return { job, at };
}

test('a job that is not due is not run', async () => {
  const { job, at } = makeJob();
  await runDueJobs([job], NOW);
  for (const now of [NOW, NOW + 1, NOW + 3 * MINUTE - 1, NOW - MINUTE]) expect(await runDueJobs([job], now)).toEqual([]);
  expect(at).toEqual([NOW]);
});

test('a job runs when its time has come, and after a pause once, however often it has passed', async () => {
  const { job, at } = makeJob();
  for (const now of [NOW, NOW + 3 * MINUTE, NOW + 500 * MINUTE, NOW + 500 * MINUTE]) await runDueJobs([job], now);
  expect(at).toEqual([NOW, NOW + 3 * MINUTE, NOW + 500 * MINUTE]);
});

test('of several at once one runs it, and the others say where it is', async () => {
  const { job, at } = makeJob();
  const ran = await Promise.all([1, 2, 3].map(() => runDueJobs([job], NOW)));
  const kinds = ran.flat().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1);
  expect(kinds.filter((kind) => kind !== 'done' && kind !== 'elsewhere')).toEqual([]);
  expect(at).toEqual([NOW]);
});

test('what fails is tried again when its lease has ended, and stops no other job', async () => {
  const failing = makeJob({ run: async () => Promise.reject(new Error('no')) });
  const next = makeJob();
  expect((await runDueJobs([failing.job, next.job], NOW)).map(({ kind }) => kind)).toEqual(['failed', 'done']);
  const again = { ...failing.job, run: async () => 'well' };
  expect(await runDueJobs([again], NOW + MINUTE)).toMatchObject([{ kind: 'elsewhere' }]);
  expect(await runDueJobs([again], NOW + 10 * MINUTE)).toEqual([{ name: again.name, kind: 'done', result: 'well' }]);
});

test('a process that died with a job holds it no longer than its lease, and takes nothing back after that', async () => {
  let end = () => undefined as void;
  const slow = makeJob({ run: () => new Promise<void>((resolve) => (end = resolve)) });
  const held = runDueJobs([slow.job], NOW);
  await expect.poll(async () => (await lastRuns(database())).has(slow.job.name)).toBe(true);
  const other = { ...slow.job, run: async () => 'taken over' };
  expect(await runDueJobs([other], NOW + 11 * MINUTE)).toMatchObject([{ kind: 'done' }]);
  end();
  await held;
  expect((await lastRuns(database())).get(slow.job.name)).toBe(NOW + 11 * MINUTE);
});

test('a busy database is told as such', async () => {
  const { job } = makeJob({ run: async () => Promise.reject(databaseBusy(undefined)) });
  expect(await runDueJobs([job], NOW)).toEqual([{ name: job.name, kind: 'busy' }]);
});

test('the jobs that there are have names of their own and patterns that come round', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  expect(jobs.length).toBeGreaterThan(1);
});
