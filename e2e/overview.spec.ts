import { makeAccount } from '@/db/testing/make-account';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { bearer, expect, overviewPath, signIn, test } from './fixtures';

const DAY = 86_400_000;

test('for a member there is no overview; where there is nothing to do it says so, and another organization changes nothing of that', async ({ page, account, passwordHash, expectFailure }) => {
  const others = await makeAccount('enterprise', { passwordHash });
  await makeHeldToken(others.member, Date.now(), { createdAt: Date.now() - 100 * DAY });
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /\/admin$/ });
  expect((await page.goto(overviewPath))?.status()).toBe(404);
  await signIn(page, account.admin.email);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Nothing needs attention.')).toBeVisible();
  await expect(page.getByText('No tokens yet.')).toBeVisible();
  const { secret } = await makeHeldToken(account.member, Date.now());
  await page.getByRole('textbox').fill(`export TOKEN=${secret}`);
  await page.getByRole('button', { name: 'Revoke 1 token' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke 1 token' }).click();
  await expect.poll(async () => (await page.request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(401);
});

test('what needs a hand stands first, each with a number and a way to it; the charts say what they show and have a table', async ({ page, account, request }) => {
  const now = Date.now();
  const { member } = account;
  const used = { createdAt: now - 40 * DAY, lastUsedAt: now - 1_000, lastUsedAddress: '203.0.113.7' };
  const partly = await makeHeldToken(member, now, { ...used, name: 'partly-used', scopes: ['fax:numbers:read', 'fax:webhook:read'], expiresAt: now + 3 * DAY });
  await makeHeldToken(member, now, { name: 'idle', createdAt: now - 100 * DAY, expiresAt: now + 40 * DAY });
  const ended = await makeHeldToken(member, now, { name: 'left-behind', revokedAt: now - DAY, revokedBy: member.id, revocationReason: 'by-owner' });
  expect((await request.get('/v3/accounts/self/numbers', bearer(partly.secret))).status()).toBe(200);
  expect((await request.get('/v3/accounts/self/numbers', bearer(ended.secret))).status()).toBe(401);

  await signIn(page, account.admin.email);
  const attention = page.getByRole('region', { name: 'Needs attention' });
  await expect(async () => {
    await page.goto(overviewPath);
    await expect(attention.getByRole('link', { name: '1 ended token is still being called' })).toHaveAttribute('href', '/admin/audit-log?kind=after-end', { timeout: 300 });
  }).toPass({ timeout: 8_000 });
  await expect(attention.getByRole('link', { name: '1 token expires within 7 days and is in use' })).toHaveAttribute('href', /^\/admin\/tokens\?expires=7/);
  await expect(attention.getByRole('link', { name: '1 token unused for 90 days' })).toHaveAttribute('href', /^\/admin\/tokens\?unused=90/);
  await expect(attention.getByRole('link', { name: '1 token holds access never used' })).toHaveAttribute('href', '/admin/tokens?access=never-used');

  await expect(page.getByRole('figure')).toHaveCount(3);
  await expect(page.getByRole('figure').nth(0)).toContainText('1 allowed and 1 refused requests in 30 days');
  await expect(page.getByRole('figure').nth(1)).toContainText('2 tokens end in 12 weeks');
  await expect(page.getByRole('figure').nth(2)).toContainText('2 tokens work, 1 has ended');
  await page.getByRole('region', { name: 'Tokens by status' }).getByText('Show as table').click();
  await expect(page.getByRole('table').getByRole('row', { name: 'Ended 1' })).toBeVisible();

  await attention.getByRole('link', { name: '1 ended token is still being called' }).click();
  await expect(page.getByText(/left-behind was called after it ended, from/)).toBeVisible();
});
