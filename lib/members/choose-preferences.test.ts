import { expect, test } from '@playwright/test';
import { database } from '@/db/connection';
import { preferencesOf } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { choosePreferences } from './choose-preferences';

const kept = ({ accountId, id }: { accountId: string; id: string }) => preferencesOf(database(), accountId, id);

test("nobody chooses for another account's member", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  await choosePreferences({ id: theirs.member.id, accountId: ours.accountId }, { theme: 'dark' });
  expect(await kept(theirs.member)).toEqual({ language: null, timeZone: null, theme: null });
});

test('a choice is kept for this member alone, and what is not named stays', async () => {
  const { member, admin } = await makeAccount();
  await choosePreferences(member, { language: 'ja', timeZone: 'Asia/Tokyo' });
  await choosePreferences(member, { theme: 'dark' });
  expect(await kept(member)).toEqual({ language: 'ja', timeZone: 'Asia/Tokyo', theme: 'dark' });
  await choosePreferences(member, { language: null });
  expect(await kept(member)).toEqual({ language: null, timeZone: 'Asia/Tokyo', theme: 'dark' });
  expect(await kept(admin)).toEqual({ language: null, timeZone: null, theme: null });
});
