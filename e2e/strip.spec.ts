import { remind } from '@/lib/notices/testing/told';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { expect, listPath, signIn, test } from './fixtures';

const DAY = 86_400_000;

inBothLanguages((words) => {
  const handle = words('notices.replies.handled');
  const standing = words('notices.standing.handled', { moment: '' });

  test('what is taken in the strip is quiet in the bell and in the list of notices, whether it was told before or not', async ({ page, account }) => {
    const now = Date.now();
    const make = (name: string, days: number) => makeHeldToken(account.member, now, { name, createdAt: now - 50 * DAY, expiresAt: now + days * DAY });
    await make('told', 5);
    await remind(account.member, now);
    await make('untold', 10);
    await signIn(page, account.member.email);
    await page.goto(listPath);
    const bell = (count: number) => page.getByRole('link', { name: words('shell.bell', { count }) });
    await expect(bell(1)).toBeVisible();
    const strip = page.getByRole('region', { name: words('attention.title') });
    for (const [name, left] of [['told', 0], ['untold', 0]] as const) {
      const line = strip.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
      await expect(line.getByRole('button', { name: handle })).toHaveAccessibleDescription(new RegExp(name));
      await line.getByRole('button', { name: handle }).click();
      await expect(page.getByRole('status')).toHaveText(words('notices.replied.handled'));
      await expect(line.getByRole('link')).toBeFocused();
      await expect(line).toContainText(words('notices.said.handled'));
      await expect(bell(left)).toBeVisible();
    }
    await page.goto('/profile/notifications');
    for (const name of ['told', 'untold']) await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`\\b${name}\\b`) }) })).toContainText(standing);
    await page.goto(listPath);
    await expect(page.getByRole('link', { name: 'untold' })).toBeVisible();
    await expect(strip).toHaveCount(0);
  });
});
