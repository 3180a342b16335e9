import { expect, test } from '@playwright/test';
import { closeDatabase, database } from './connection';
import { memberOfAccount, setMemberActive } from './members';
import { prepared } from './prepare';
import { accounts } from './tables';
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
