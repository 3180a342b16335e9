import { expect, test } from '@playwright/test';
import { closeDatabase, database, drivers, type Tx } from './connection';
import { engine } from './engine';
import { isBusy } from './errors';
import { membersOfAccount, ownerOfAccount, setMemberActive, setPlan } from './members';
import { makeAccount } from './testing/make-account';
import { makeScratchDatabase } from './testing/scratch-database';
import { whileBusy } from './testing/while-busy';
import { breathe, transaction } from './transaction';

test.afterAll(closeDatabase);

test('a transaction inside a transaction throws', async () => {
  await expect(transaction(() => transaction(async () => 1))).rejects.toThrow('inside a transaction');
});

test('an error undoes all of it, and comes out', async () => {
  const { accountId, owner } = await makeAccount();
  const work = transaction(async (tx) => {
    await setPlan(tx, accountId, 'basic');
    await setMemberActive(tx, accountId, owner.id, false);
    throw new Error('half way');
  });
  await expect(work).rejects.toThrow('half way');
  expect(await ownerOfAccount(database(), accountId)).toBeDefined();
  expect((await membersOfAccount(database(), accountId))[0]?.plan).toBe('enterprise');
});

test('the handle for reading cannot write', async () => {
  test.skip(drivers().engine === 'postgres', 'on PostgreSQL the types alone say so');
  const { accountId } = await makeAccount();
  await expect(setPlan(database() as Tx, accountId, 'basic')).rejects.toThrow();
  expect((await membersOfAccount(database(), accountId))[0]?.plan).toBe('enterprise');
});

test('what is written is not seen by others before its end', async () => {
  const { accountId } = await makeAccount();
  await transaction(async (tx) => {
    await setPlan(tx, accountId, 'basic');
    expect((await membersOfAccount(database(), accountId))[0]?.plan).toBe('enterprise');
    expect((await membersOfAccount(tx, accountId))[0]?.plan).toBe('basic');
  });
  expect((await membersOfAccount(database(), accountId))[0]?.plan).toBe('basic');
});

test('three hundred at once, a third of them undone, leave exactly what the others wrote', async () => {
  const { accountId, owner } = await makeAccount();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 300 }, (_, at) =>
      transaction(async (tx) => {
        await setMemberActive(tx, accountId, owner.id, at % 2 === 0);
        if (at % 7 === 0) await breathe();
        if (at % 3 === 0) throw new Error('undone');
        return at;
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(100);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(200);
});

test('a database that another process keeps locked is busy after five seconds, and the loop turns meanwhile', async () => {
  test.skip(engine() === 'postgres', 'PostgreSQL locks rows, not databases');
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await whileBusy(async () => {
      const error = await transaction(async () => 1).catch((caught: unknown) => caught);
      expect(isBusy(error)).toBe(true);
      expect(turns).toBeGreaterThan(200);
    }).finally(() => clearInterval(ticking));
    expect(await transaction(async () => 'afterwards')).toBe('afterwards');
  });
  await scratch.remove();
});
