import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive } from '@/db/members';
import { migrate } from '@/db/migrate';
import { multiplyToken } from '@/db/testing/multiply-token';
import { bundle, run } from '@/db/testing/program';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { tellReminders } from './tell-reminders';
import { remind, toldTo } from './testing/told';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const SOON = { createdAt: NOW - 50 * DAY, expiresAt: NOW + 5 * DAY };

test('an account that cannot be read is counted and stops no other; plans without tokens hear nothing', async () => {
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const accounts: Awaited<ReturnType<typeof makeAccount>>[] = [];
    for (let at = 0; at < 3; at += 1) accounts.push(await makeAccount());
    const basic = await makeAccount('basic');
    for (const { member } of [...accounts, basic]) await makeHeldToken(member, NOW, SOON);
    const inOrder = accounts.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
    const [first, broken, last] = inOrder;
    if (!first || !broken || !last) throw new Error('No accounts.');
    await rawSql(`UPDATE members SET reminder_days = 'no list' WHERE id = '${broken.owner.id}'`);
    expect(await tellReminders(NOW)).toEqual({ told: 2, failed: 1 });
    for (const { member } of [first, last]) expect(await toldTo(member, NOW)).toHaveLength(1);
    for (const { member } of [broken, basic]) expect(await toldTo(member, NOW)).toEqual([]);

    await rawSql(`UPDATE members SET reminder_days = NULL WHERE id = '${broken.owner.id}'`);
    await transaction((tx) => setMemberActive(tx, first.accountId, first.member.id, false));
    await makeHeldToken(first.member, NOW, SOON);
    expect(await tellReminders(NOW)).toEqual({ told: 1, failed: 0 });
  });
  await scratch.remove();
});

test('more tokens than a chunk holds are all told', async () => {
  const { member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW, SOON);
  await multiplyToken(tokenId, 620);
  expect(await remind(member, NOW)).toBe(621);
  expect(await remind(member, NOW)).toBe(0);
});

/** A source of its own process. */
const SOURCE = 'lib/notices/testing/remind-program.ts';

test('two processes that tell at the same time, with and without the lease, tell everything once', async () => {
  test.setTimeout(120_000);
  const scratch = await makeScratchDatabase();
  const program = await bundle(SOURCE);
  await scratch.during(async () => {
    await migrate(scratch.url);
    const { member } = await makeAccount();
    const { tokenId } = await makeHeldToken(member, NOW, { createdAt: NOW - 50 * DAY, expiresAt: NOW + 14 * DAY });
    await multiplyToken(tokenId, 60);
    const days = [0, 7, 13];
    const ended = await Promise.all([1, 2].map(() => run(program.file, days.map((day) => String(NOW + day * DAY)), { DATABASE_URL: scratch.url, NODE_ENV: 'production' })));
    for (const { code, stderr } of ended) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = ended.map(({ stdout }) => JSON.parse(stdout) as { told: number[]; done: number });
    for (const [at, day] of days.entries()) expect(told.reduce((sum, process) => sum + (process.told[at] ?? 0), 0), `day ${day}`).toBe(61);
    expect(told.reduce((sum, { done }) => sum + done, 0), 'a job that both wanted').toBe(1);
    expect(await toldTo(member, NOW + 13 * DAY)).toHaveLength(20);
  });
  program.remove();
  await scratch.remove();
});
