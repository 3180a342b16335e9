import { expect, test } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { closeDatabase, database } from './connection';
import { memberOfAccount, setMemberActive } from './members';
import { prepared } from './prepare';
import { accounts, members } from './tables';
import { makeAccount } from './testing/make-account';
import { transaction } from './transaction';

test.afterAll(closeDatabase);

test('a query is built once for a handle and a name, and anew after the database was closed', async () => {
  let built = 0;
  const read = () =>
    prepared(database(), 'test_prepared_once', (handle) => {
      built += 1;
      return handle.select({ id: accounts.id }).from(accounts).limit(1);
    })({});
  for (let again = 0; again < 3; again += 1) await read();
  expect(built).toBe(1);
  await closeDatabase();
  for (let again = 0; again < 3; again += 1) await read();
  expect(built).toBe(2);
});

test('a prepared query inside a transaction sees what the transaction wrote', async () => {
  const { accountId, member } = await makeAccount();
  await memberOfAccount(database(), accountId, member.id);
  await transaction(async (tx) => {
    await setMemberActive(tx, accountId, member.id, false);
    expect(await memberOfAccount(tx, accountId, member.id)).toMatchObject({ active: false });
    expect(await memberOfAccount(database(), accountId, member.id)).toMatchObject({ active: true });
  });
});

test('a prepared write belongs to its transaction: it is undone with it, and done the next time', async () => {
  const { accountId, member } = await makeAccount();
  const rename = (undone: boolean) =>
    transaction(async (tx) => {
      await prepared(tx, 'test_prepared_write', (handle) =>
        handle.update(members).set({ givenName: sql`${sql.placeholder('name')}` }).where(eq(members.id, sql.placeholder('id'))),
      )({ id: member.id, name: 'Renamed' });
      if (undone) throw new Error('undone');
    });
  const name = async () => (await memberOfAccount(database(), accountId, member.id))?.givenName;
  await expect(rename(true)).rejects.toThrow('undone');
  expect(await name()).toBe(member.givenName);
  await rename(false);
  expect(await name()).toBe('Renamed');
});
