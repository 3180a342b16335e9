import { expect, test } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { setPerson } from '@/db/members';
import { transaction } from '@/db/transaction';
import { listMembers } from './list-members';

const NOW = 1_800_000_000_000;

test('people are named in the order of their reader\'s language, and found by either', async () => {
  const { accountId, admin, member } = await makeAccount();
  await transaction((tx) => setPerson(tx, accountId, member.id, { givenName: '花子', familyName: '山田' }));
  const found = async (reads: 'en' | 'ja' | undefined, search: string) => (await listMembers({ ...admin, ...(reads && { reads }) }, { search, page: 1 }, NOW)).people.map((person) => ('name' in person ? person.name : person.email));
  expect(await found('ja', '花子山田')).toEqual([]);
  for (const search of ['花子 山田', '山田 花子', '山田花子']) {
    expect(await found('ja', search)).toEqual(['山田 花子']);
    expect(await found('en', search)).toEqual(['花子 山田']);
    expect(await found(undefined, search)).toEqual(['花子 山田']);
  }
});
