import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { whileBusy } from '@/db/testing/while-busy';
import { tokenOfMember } from '@/db/tokens';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { flushUses, noteUse } from './record-use';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const NOW = Date.UTC(2026, 10, 23, 12);

async function makeUsed() {
  const { accountId, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const use = (at: number, address = '192.0.2.1', isFirst = false) => ({ tokenId, accountId, address, at, isFirst });
  const lastUse = async () => {
    const token = await tokenOfMember(database(), accountId, member.id, tokenId);
    return token && { at: token.lastUsedAt, address: token.lastUsedAddress };
  };
  return { use, lastUse };
}

test('an earlier use never moves "last used" back, noted before or after the later one', async () => {
  const { use, lastUse } = await makeUsed();
  noteUse(use(NOW + 10, '192.0.2.10'));
  noteUse(use(NOW + 5, '192.0.2.5'));
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW + 10, address: '192.0.2.10' });
  noteUse(use(NOW + 9, '192.0.2.9'));
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW + 10, address: '192.0.2.10' });
});

test('a use under another account is written nowhere', async () => {
  const { use, lastUse } = await makeUsed();
  noteUse({ ...use(NOW), accountId: 'another' });
  await flushUses();
  expect(await lastUse()).toEqual({ at: null, address: null });
});

test('while the database is busy nothing is lost, of none of the batches', async () => {
  test.setTimeout(60_000);
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const first = await makeUsed();
    const last = await makeUsed();
    noteUse(first.use(NOW));
    for (let at = 0; at < 600; at += 1) noteUse({ tokenId: `nobody ${at}`, accountId: 'nobody', address: '192.0.2.1', at: NOW, isFirst: false });
    noteUse(last.use(NOW, '192.0.2.2'));
    await whileBusy(() => expect(flushUses()).rejects.toMatchObject({ code: 'database-busy' }));
    expect(await first.lastUse()).toEqual({ at: null, address: null });
    await flushUses();
    expect(await first.lastUse()).toEqual({ at: NOW, address: '192.0.2.1' });
    expect(await last.lastUse()).toEqual({ at: NOW, address: '192.0.2.2' });
  });
  await scratch.remove();
});

test("a token's first use is written by itself, within a quarter of a second and the time of the writing", async () => {
  const { use, lastUse } = await makeUsed();
  noteUse(use(NOW, '192.0.2.1', true));
  expect(await lastUse()).toEqual({ at: null, address: null });
  await expect.poll(lastUse, { intervals: [20], timeout: 2_000 }).toEqual({ at: NOW, address: '192.0.2.1' });
});

test('any other use is written by itself too', async () => {
  const { use, lastUse } = await makeUsed();
  noteUse(use(NOW));
  await expect.poll(lastUse, { intervals: [50], timeout: 4_000 }).toEqual({ at: NOW, address: '192.0.2.1' });
});

test('a flush asked for while another is at work returns only when both have written', async () => {
  const { use, lastUse } = await makeUsed();
  noteUse(use(NOW));
  const other = flushUses();
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW, address: '192.0.2.1' });
  await other;
});

test('a thousand uses of one token are one write, and nothing noted is nothing written', async () => {
  const { use, lastUse } = await makeUsed();
  for (let at = 0; at < 1_000; at += 1) noteUse(use(NOW + at, `192.0.2.${at % 200}`));
  await flushUses();
  await flushUses();
  expect(await lastUse()).toEqual({ at: NOW + 999, address: '192.0.2.199' });
});
