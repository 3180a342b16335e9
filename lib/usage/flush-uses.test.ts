import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { whileBusy } from '@/db/testing/while-busy';
import { flushUses } from './flush-uses';
import { makeUsedToken, noteRecorded } from './testing/used-token';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const NOW = Date.UTC(2026, 10, 23, 12);

test('an earlier use never moves "last used" back, noted before or after the later one', async () => {
  const { token, request, lastUse } = await makeUsedToken(NOW);
  noteRecorded(token, request({ at: NOW + 10, address: '192.0.2.10' }));
  noteRecorded(token, request({ at: NOW + 5, address: '192.0.2.5' }));
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW + 10, address: '192.0.2.10' });
  noteRecorded(token, request({ at: NOW + 9, address: '192.0.2.9' }));
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW + 10, address: '192.0.2.10' });
});

test('a refused request is recorded and is no use', async () => {
  const { token, request, lastUse, log } = await makeUsedToken(NOW);
  for (const outcome of ['expired', 'out-of-scope', 'rate-limited'] as const) noteRecorded(token, request({ outcome, status: 401 }));
  await flushUses();
  expect(await lastUse()).toEqual({ at: null, address: null });
  expect((await log()).map(({ outcome }) => outcome)).toEqual(['expired', 'out-of-scope', 'rate-limited']);
});

test("a use under another account moves nothing of the token's", async () => {
  const { token, request, lastUse } = await makeUsedToken(NOW);
  const other = await makeUsedToken(NOW);
  noteRecorded({ ...token, accountId: other.accountId }, request());
  await flushUses();
  expect(await lastUse()).toEqual({ at: null, address: null });
});

test('while the database is busy nothing is lost, of none of the batches, and nothing is counted twice', async () => {
  test.setTimeout(60_000);
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const tokens: Awaited<ReturnType<typeof makeUsedToken>>[] = [];
    for (let at = 0; at < 3; at += 1) tokens.push(await makeUsedToken(NOW));
    const note = () => tokens.forEach(({ token, request }) => noteRecorded(token, request({ outcome: 'valid' })));
    note();
    for (let at = 0; at < 600; at += 1) noteRecorded({ id: `nobody ${at}`, accountId: 'nobody', identifier: 'nobody' }, tokens[0]!.request());
    await whileBusy(async () => {
      await expect(flushUses()).rejects.toMatchObject({ code: 'database-busy' });
      note();
    });
    for (const { lastUse } of tokens) expect(await lastUse()).toEqual({ at: null, address: null });
    await flushUses();
    for (const { lastUse, log } of tokens) {
      expect(await lastUse()).toEqual({ at: NOW, address: '192.0.2.1' });
      expect(await log()).toHaveLength(2);
    }
  });
  await scratch.remove();
});

test("a token's first use, and its first from another address, are written by themselves within a quarter of a second and the time of the writing", async () => {
  const { token, request, lastUse } = await makeUsedToken(NOW);
  const seen = async (address: string) => {
    const noted = performance.now();
    noteRecorded(token, request({ at: NOW + (address === '192.0.2.1' ? 0 : 1), address }));
    await expect.poll(async () => (await lastUse())?.address, { intervals: [10], timeout: 2_000 }).toBe(address);
    return performance.now() - noted;
  };
  // Sooner than the second that any other use is written within: the timer of a first one is another.
  expect(await seen('192.0.2.1')).toBeLessThan(900);
  expect(await seen('192.0.2.2')).toBeLessThan(900);
});

test('any other use is written by itself too', async () => {
  const { token, request, lastUse } = await makeUsedToken(NOW);
  noteRecorded(token, request());
  await flushUses();
  noteRecorded(token, request({ at: NOW + 7 }));
  await expect.poll(lastUse, { intervals: [50], timeout: 4_000 }).toEqual({ at: NOW + 7, address: '192.0.2.1' });
});

test('a flush asked for while another is at work returns only when both have written', async () => {
  const { token, request, lastUse } = await makeUsedToken(NOW);
  noteRecorded(token, request());
  const other = flushUses();
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW, address: '192.0.2.1' });
  await other;
});
