import { makeAccount } from '@/db/testing/make-account';
import { sentenceDate } from '@/lib/i18n/formats';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { bearer, expect, listPath, overviewPath, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const DAY = 86_400_000;

test('for a member there is no overview; where there is nothing to do it says so, and another organization changes nothing of that', async ({ page, account, passwordHash, expectFailure }) => {
  const others = await makeAccount('enterprise', { passwordHash });
  await makeHeldToken(others.member, Date.now(), { createdAt: Date.now() - 100 * DAY });
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /\/admin$/ });
  expect((await page.goto(overviewPath))?.status()).toBe(404);
  await signIn(page, account.admin.email);
  await page.goto(listPath);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Nothing needs attention.')).toBeVisible();
  await expect(page.getByText('No tokens yet.')).toBeVisible();
  const { secret } = await makeHeldToken(account.member, Date.now());
  await page.getByRole('textbox').fill(`export TOKEN=${secret}`);
  await page.getByRole('button', { name: 'Revoke 1 token' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke 1 token' }).click();
  await expect.poll(async () => (await page.request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(401);
});

inBothLanguages((words, language) => {
  test('what needs a hand stands first, each with a number and a way to it; the charts say what they show and have a table', async ({ page, account, request }) => {
    const now = Date.now();
    const { member } = account;
    const used = { createdAt: now - 40 * DAY, lastUsedAt: now - 1_000, lastUsedAddress: '203.0.113.7' };
    const partly = await makeHeldToken(member, now, { ...used, name: 'partly-used', scopes: ['fax:numbers:read', 'fax:webhook:read'], expiresAt: now + 3 * DAY });
    await makeHeldToken(member, now, { name: 'idle', createdAt: now - 100 * DAY, expiresAt: now + 40 * DAY });
    await makeHeldToken(member, now, { name: 'on-ice', lastUsedAt: now - DAY, frozenAt: now - DAY, frozenBy: member.id, frozenUntil: now + 20 * DAY, frozenThen: 'unfreeze' });
    const ended = await makeHeldToken(member, now, { name: 'left-behind', revokedAt: now - DAY, revokedBy: member.id, revocationReason: 'by-owner' });
    expect((await request.get('/v3/accounts/self/numbers', bearer(partly.secret))).status()).toBe(200);
    expect((await request.get('/v3/accounts/self/numbers', bearer(ended.secret))).status()).toBe(401);

    await signIn(page, account.admin.email);
    const attention = page.getByRole('region', { name: words('overview.attention') });
    const line = (text: string) => attention.getByRole('link', { name: text, exact: true });
    const endedCalled = line(words('overview.endedCalled', { count: 1 }));
    await expect(async () => {
      await page.goto(overviewPath);
      await expect(endedCalled).toHaveAttribute('href', '/admin/audit-log?kind=after-end', { timeout: 300 });
    }).toPass({ timeout: 8_000 });
    const drawnAt = Date.now();
    await expect(line(words('overview.expiring', { count: 1, days: 7 }))).toHaveAttribute('href', /^\/admin\/tokens\?expires=7/);
    await expect(line(words('overview.unused', { count: 1, days: 90 }))).toHaveAttribute('href', /^\/admin\/tokens\?unused=90/);
    await expect(line(words('overview.unusedAccess', { count: 1 }))).toHaveAttribute('href', '/admin/tokens?access=never-used');

    await expect(page.getByRole('figure')).toHaveCount(3);
    await expect(page.getByRole('figure').nth(0)).toContainText(words('usage.finding', { allowed: 1, refused: 1, days: 30 }));
    await expect(page.getByRole('figure').nth(1)).toContainText(words('overview.expiriesFinding', { count: 2, weeks: 12, most: 1, date: sentenceDate(drawnAt, language, 'Asia/Tokyo') }));
    await expect(page.getByRole('figure').nth(2)).toContainText(words('overview.standingsFinding', { working: 2, stopped: 1, ended: 1 }));
    await page.getByRole('region', { name: words('overview.standings') }).getByText(words('usage.showAsTable'), { exact: true }).click();
    await expect(page.getByRole('table').getByRole('row', { name: `${words('overview.standing.ended')} 1`, exact: true })).toBeVisible();
    await isAccessible(page, 'the overview with a list and a table opened');

    await endedCalled.click();
    await expect(page.getByText(words('history.endedUsed', { token: 'left-behind', address: 'none' }), { exact: true })).toBeVisible();
    await isAccessible(page, 'the calls with ended tokens in the log');
  });
});
