import { expect, test } from '@playwright/test';
import { appendToChain, chainAfter, EMPTY_HEAD, headOf, takeHead } from './audit';
import { closeDatabase, database } from './connection';
import { engine } from './engine';
import { newUid } from './ids';
import { rawSql } from './testing/raw-sql';
import { transaction } from './transaction';

test.afterAll(closeDatabase);

const event = (seq: number, text = `event ${seq}`) => ({ seq, at: 1, type: 'test', memberId: null, tokenId: null, text, previousHash: `${seq - 1}`, hash: `${seq}`, keyId: 'none' });

/** The chain of an account of its own, with two events in it. */
async function makeChain(): Promise<string> {
  const accountId = newUid();
  await transaction(async (tx) => {
    await takeHead(tx, accountId);
    await appendToChain(tx, accountId, [event(1), event(2)]);
  });
  return accountId;
}

async function isAsItWas(accountId: string): Promise<void> {
  const events = await chainAfter(database(), accountId, 0, 10);
  expect(events.map(({ text }) => text)).toEqual(['event 1', 'event 2']);
}

test('an event cannot be changed', async () => {
  const accountId = await makeChain();
  await expect(rawSql(`UPDATE audit_events SET text = 'forged' WHERE account_id = '${accountId}'`)).rejects.toThrow('append-only');
  await isAsItWas(accountId);
});

test('an event cannot be deleted', async () => {
  const accountId = await makeChain();
  await expect(rawSql(`DELETE FROM audit_events WHERE account_id = '${accountId}' AND seq = 2`)).rejects.toThrow('append-only');
  await isAsItWas(accountId);
});

test('an event cannot be written over', async () => {
  const accountId = await makeChain();
  const columns = 'account_id, seq, at, type, text, previous_hash, hash, key_id';
  const forged = `'${accountId}', 2, 1, 'test', 'forged', '1', 'x', 'none'`;
  const ways =
    engine() === 'sqlite'
      ? [`INSERT OR REPLACE INTO audit_events (${columns}) VALUES (${forged})`, `REPLACE INTO audit_events (${columns}) VALUES (${forged})`]
      : [`INSERT INTO audit_events (${columns}) VALUES (${forged})`];
  const upsert = `INSERT INTO audit_events (${columns}) VALUES (${forged}) ON CONFLICT (account_id, seq) DO UPDATE SET text = 'forged'`;
  for (const way of [...ways, upsert]) await expect(rawSql(way), way).rejects.toThrow(/append-only|unique|duplicate/i);
  await isAsItWas(accountId);
});

test('the table cannot be emptied at once', async () => {
  test.skip(engine() === 'sqlite', 'SQLite has no TRUNCATE');
  const accountId = await makeChain();
  await expect(rawSql('TRUNCATE audit_events')).rejects.toThrow('append-only');
  await isAsItWas(accountId);
});

test('a number of a chain is given once', async () => {
  const accountId = await makeChain();
  await expect(transaction((tx) => appendToChain(tx, accountId, [event(2, 'a second second')]))).rejects.toThrow();
  await isAsItWas(accountId);
});

test('a head that was taken in a transaction that failed is as it was', async () => {
  const accountId = newUid();
  const failing = transaction(async (tx) => {
    await takeHead(tx, accountId);
    await appendToChain(tx, accountId, [event(1)]);
    throw new Error('afterwards');
  });
  await expect(failing).rejects.toThrow('afterwards');
  expect(await headOf(database(), accountId)).toEqual(EMPTY_HEAD);
  expect(await chainAfter(database(), accountId, 0, 10)).toEqual([]);
});

test('a head that is taken is the last event, and taking it moves nothing', async () => {
  const accountId = await makeChain();
  for (let again = 0; again < 2; again += 1) expect(await transaction((tx) => takeHead(tx, accountId))).toEqual({ seq: 2, hash: '2' });
  expect(await transaction((tx) => takeHead(tx, newUid()))).toEqual(EMPTY_HEAD);
});

test('the head moves to the last event, and nothing moves it for no event', async () => {
  const accountId = await makeChain();
  await transaction((tx) => appendToChain(tx, accountId, []));
  expect(await headOf(database(), accountId)).toEqual({ seq: 2, hash: '2' });
});

test('a stretch of a chain begins after its number, ends at its length and holds one account', async () => {
  const accountId = await makeChain();
  await makeChain();
  expect((await chainAfter(database(), accountId, 1, 10)).map(({ seq }) => seq)).toEqual([2]);
  expect((await chainAfter(database(), accountId, 0, 1)).map(({ seq }) => seq)).toEqual([1]);
});
