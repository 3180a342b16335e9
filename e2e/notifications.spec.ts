import { rawSql } from '@/db/testing/raw-sql';
import { transaction } from '@/db/transaction';
import type { NoticeFacts, NoticeKind } from '@/lib/domain/notice-kinds';
import { newRequestId } from '@/lib/domain/request-id';
import { notify } from '@/lib/notices/notify';
import { remind } from '@/lib/notices/testing/told';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { flushUses } from '@/lib/usage/flush-uses';
import { noteRequest } from '@/lib/usage/note-request';
import { bearer, expect, listPath, newPath, signIn, test } from './fixtures';

const notificationsPath = '/profile/notifications';
const DAY = 86_400_000;

type Member = { readonly id: string; readonly accountId: string };

/** What other pages' actions tell a member. */
function tell({ id: memberId, accountId }: Member, kind: NoticeKind, facts: NoticeFacts): Promise<boolean> {
  return transaction((tx) => notify(tx, { accountId, memberId, kind, key: `${kind}:e2e`, facts }, Date.now()));
}

test("what an admin revoked rings its owner's bell, nobody else's, and is quiet once somebody takes it", async ({ page, account, browser }) => {
  await tell(account.member, 'revoked-by-admin', { name: 'nightly-reports', by: account.admin.id, reason: 'leaked' });
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, account.admin.email);
  await expect(elsewhere.getByRole('link', { name: 'No new notifications' })).toBeVisible();
  await elsewhere.goto(notificationsPath);
  await expect(elsewhere.getByText('Nothing yet.')).toBeVisible();
  await elsewhere.close();

  await signIn(page, account.member.email);
  await page.getByRole('link', { name: '1 new notification' }).click();
  await expect(page).toHaveURL(notificationsPath);
  const notice = page.getByRole('listitem').filter({ hasText: 'admin Test revoked your token nightly-reports' });
  await expect(notice).toContainText('Reason: leaked.');
  await expect(notice).toContainText('New · just now');
  await expect(notice.getByRole('link', { name: 'See what ended' })).toHaveAttribute('href', `${listPath}?tab=ended`);
  await notice.getByRole('button', { name: "I'll handle it" }).click();
  await expect(page.getByRole('status')).toHaveText("Noted: you'll handle it.");
  await expect(notice).toContainText("You'll handle it · just now");
  await expect(notice.getByRole('heading')).toBeFocused();
  await expect(notice.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'No new notifications' })).toBeVisible();
  await page.goto(listPath);
  await expect(page.getByRole('link', { name: 'No new notifications' })).toBeVisible();
});

test('strip and bell agree about what nobody has taken; a call from a new address is told; all is marked as read at once', async ({ page, account, request }) => {
  const now = Date.now();
  const { tokenId, secret, identifier } = await makeHeldToken(account.member, now, { name: 'nightly', createdAt: now - 50 * DAY, expiresAt: now + 5 * DAY });
  noteRequest({ id: tokenId, accountId: account.accountId, identifier }, newRequestId(now - DAY), { endpoint: 'listNumbers', method: 'GET', path: '/v3/numbers', address: '198.51.100.7', client: 'a job', outcome: 'valid', status: 200, touched: [], more: 0 });
  await flushUses();
  await remind(account.member, now);
  await signIn(page, account.member.email);
  const strip = page.getByRole('region', { name: 'Needs attention' });
  await expect(strip).toContainText('nightly expires in 5 days');
  await page.getByRole('link', { name: '1 new notification' }).click();
  const expiring = page.getByRole('listitem').filter({ hasText: 'nightly expires in 5 days' });
  await expect(expiring.getByRole('link', { name: 'Rotate it' })).toHaveAttribute('href', `${listPath}/${tokenId}/rotate`);
  await expiring.getByRole('button', { name: 'Remind me later' }).click();
  await expect(expiring).toContainText('Put off');
  await page.goto(listPath);
  await expect(page.getByRole('link', { name: 'Generate new token' })).toBeVisible();
  await expect(strip).toHaveCount(0);

  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(200);
  await expect(async () => {
    await page.goto(notificationsPath);
    await expect(page.getByRole('heading', { name: 'nightly was used from a new address' })).toBeVisible({ timeout: 500 });
  }).toPass();
  const address = page.getByRole('listitem').filter({ hasText: 'new address' });
  await expect(address).toContainText(/(127\.0\.0\.1|::1), first on /);
  await expect(page.getByRole('link', { name: '1 new notification' })).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('status')).toHaveText('All marked as read.');
  await expect(address).toContainText('Read · ');
  await expect(page.getByRole('link', { name: 'No new notifications' })).toBeVisible();
});

test('a member chooses what to hear of, never of less than what others do with tokens; the form promises what was chosen', async ({ page, account }) => {
  await tell(account.member, 'rotation-due', { name: 'old' });
  await tell(account.member, 'guessed', { name: 'guarded', address: '203.0.113.9' });
  await signIn(page, account.member.email);
  await page.goto(notificationsPath);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Someone is guessing the secret of guarded');
  const fixed = page.getByRole('checkbox', { name: 'Someone is guessing a secret' });
  await expect(fixed).toBeChecked();
  await expect(fixed).toBeDisabled();
  await expect(fixed).toHaveAccessibleDescription(/Always told/);
  await expect(page.getByRole('checkbox', { name: 'A member reported a token as exposed' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'A token is due for rotation' }).uncheck();
  await page.getByRole('checkbox', { name: '30 days before' }).check();
  await page.getByRole('checkbox', { name: '7 days before' }).uncheck();
  await page.getByRole('button', { name: 'Save notifications' }).click();
  await expect(page.getByRole('status')).toHaveText('Notifications saved.');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'A token is due for rotation' })).not.toBeChecked();
  await expect(page.getByRole('heading', { name: 'old is older than 90 days' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '1 new notification' })).toBeVisible();
  expect(await rawSql(`SELECT reminder_days FROM members WHERE id = '${account.member.id}'`)).toEqual([{ reminder_days: '[30,14,1]' }]);

  await page.goto(newPath);
  await expect(page.getByText("We'll remind you 30, 14 and 1 days before.")).toBeVisible();
  await page.getByRole('radio', { name: '30 days', exact: true }).check();
  await expect(page.getByText("We'll remind you 14 and 1 days before.")).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the bell leads there, and a notice is answered all the same', async ({ page, account }) => {
    await tell(account.member, 'guessed', { name: 'guarded' });
    await signIn(page, account.member.email);
    await page.getByRole('link', { name: '1 new notification' }).click();
    await page.getByRole('button', { name: 'Mark as read' }).first().click();
    await expect(page.getByRole('listitem').filter({ hasText: 'guarded' })).toContainText('Read · ');
    await expect(page.getByRole('link', { name: 'No new notifications' })).toBeVisible();
  });
});
