import { expect, membersPath, signIn, test } from './fixtures';

test.use({ locale: 'ja-JP' });

test('in Japanese a person has the family name first, and is found by their name in either order', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(membersPath);
  await expect(page.getByRole('rowheader').filter({ hasText: account.member.email })).toContainText('Test member');
  for (const typed of ['Test member', 'member Test']) {
    await page.goto(`${membersPath}?q=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('rowheader')).toContainText('Test member');
  }
});
