import { expect, test } from '@playwright/test';
import { closeDatabase, database } from './connection';
import { newId } from './ids';
import { setMemberActive } from './members';
import { endSession, endSessionsOfMember, insertSession, sessionWithMember, signedInFromSince, touchSession } from './sessions';
import { makeAccount } from './testing/make-account';
import { transaction } from './transaction';

test.afterAll(closeDatabase);

async function makeSession(member: { id: string; accountId: string }, address = '192.0.2.1') {
  const id = newId();
  await transaction((tx) => insertSession(tx, { id, accountId: member.accountId, memberId: member.id, createdAt: 100, lastSeenAt: 100, authenticatedAt: 100, address, client: 'a test' }));
  return id;
}
const read = (id: string) => sessionWithMember(database(), id);

test("a session is not ended or moved under another account's id", async () => {
  const { member } = await makeAccount();
  const other = await makeAccount();
  const id = await makeSession(member);
  await transaction(async (tx) => {
    await endSession(tx, other.accountId, id, 200);
    await endSessionsOfMember(tx, other.accountId, member.id, 200);
    await touchSession(tx, other.accountId, id, 200);
  });
  expect(await read(id)).toMatchObject({ endedAt: null, lastSeenAt: 100 });
});

test('there is no session under an id that nobody was given', async () => {
  for (const id of ['', newId(), "' OR 1=1 --"]) expect(await read(id)).toBeUndefined();
});

test('"last seen" moves forward, never back', async () => {
  const { accountId, member } = await makeAccount();
  const id = await makeSession(member);
  for (const [at, seen] of [[300, 300], [200, 300], [301, 301]] as const) {
    await transaction((tx) => touchSession(tx, accountId, id, at));
    expect(await read(id)).toMatchObject({ lastSeenAt: seen });
  }
});

test('a session ends once: the first time stands', async () => {
  const { accountId, member } = await makeAccount();
  const id = await makeSession(member);
  for (const at of [200, 300]) await transaction((tx) => endSession(tx, accountId, id, at));
  expect(await read(id)).toMatchObject({ endedAt: 200 });
});

test("all of a member's sessions end at once, and nobody else's", async () => {
  const { accountId, member, admin } = await makeAccount();
  const [one, two, others] = [await makeSession(member), await makeSession(member), await makeSession(admin)];
  await transaction((tx) => endSessionsOfMember(tx, accountId, member.id, 200));
  expect(await Promise.all([one, two, others].map(async (id) => (await read(id))?.endedAt))).toEqual([200, 200, null]);
});

test('a session shows its member as they are now', async () => {
  const { accountId, member } = await makeAccount();
  const id = await makeSession(member);
  await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
  expect(await read(id)).toMatchObject({ memberId: member.id, memberActive: false });
});

test('an address is known by a session of that very member, from after a time', async () => {
  const { accountId, member, admin } = await makeAccount();
  await makeSession(member, '192.0.2.50');
  const known = (memberId: string, address: string, since: number) => signedInFromSince(database(), accountId, memberId, address, since);
  expect(await known(member.id, '192.0.2.50', 99)).toBe(true);
  expect(await known(member.id, '192.0.2.50', 100)).toBe(false);
  expect(await known(member.id, '192.0.2.51', 0)).toBe(false);
  expect(await known(admin.id, '192.0.2.50', 0)).toBe(false);
});
