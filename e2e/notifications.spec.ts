import type { Page } from '@playwright/test';
import { rawSql } from '@/db/testing/raw-sql';
import { transaction } from '@/db/transaction';
import type { NoticeFacts, NoticeKind } from '@/lib/domain/notice-kinds';
import { personName } from '@/lib/domain/person-name';
import { newRequestId } from '@/lib/domain/request-id';
import { allOf } from '@/lib/i18n/formats';
import { noticeTexts } from '@/lib/i18n/notice-texts';
import { timeUntil } from '@/lib/i18n/relative-time';
import { notify } from '@/lib/notices/notify';
import { readNotices } from '@/lib/notices/read-notices';
import { remind } from '@/lib/notices/testing/told';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { flushUses } from '@/lib/usage/flush-uses';
import { noteRequest } from '@/lib/usage/note-request';
import { inBothLanguages } from './both-languages';
import { bearer, expect, listPath, newPath, scriptAnswers, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const notificationsPath = '/profile/notifications';
const DAY = 86_400_000;
/** Where the browsers of the run are. */
const ZONE = 'Asia/Tokyo';

type Member = { readonly id: string; readonly accountId: string };

/** What other pages' actions tell a member. */
function tell({ id: memberId, accountId }: Member, kind: NoticeKind, facts: NoticeFacts): Promise<boolean> {
  return transaction((tx) => notify(tx, { accountId, memberId, kind, key: `${kind}:e2e`, facts }, Date.now()));
}

inBothLanguages((words, language) => {
  const bell = (page: Page, count: number) => page.getByRole('link', { name: words('shell.bell', { count }), exact: true });
  const noticeOf = (page: Page, title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  test("what an admin revoked rings its owner's bell, nobody else's, and is quiet once somebody takes it", async ({ page, account, browser }) => {
    await tell(account.member, 'revoked-by-admin', { name: 'nightly-reports', by: account.admin.id, reason: 'leaked' });
    const elsewhere = await browser.newPage();
    await signIn(elsewhere, account.admin.email);
    await elsewhere.goto(listPath);
    await expect(bell(elsewhere, 0)).toBeVisible();
    await elsewhere.goto(notificationsPath);
    await expect(elsewhere.getByText(words('notices.none'), { exact: true })).toBeVisible();
    await elsewhere.close();

    await signIn(page, account.member.email);
    await page.goto(listPath);
    await bell(page, 1).click();
    await expect(page).toHaveURL(notificationsPath);
    const by = words('notices.person', { name: personName(account.admin, language) });
    const notice = noticeOf(page, words('notices.kinds.revoked-by-admin.title', { subject: 'named', name: 'nightly-reports', who: by, count: 1 }));
    await expect(notice).toContainText(words('notices.kinds.revoked-by-admin.means', { known: 'yes', reason: words('notices.reasons.leaked') }));
    await expect(notice).toContainText(words('notices.told', { standing: words('notices.standing.waiting'), when: words('time.justNow') }));
    await expect(notice.getByRole('link', { name: words('notices.kinds.revoked-by-admin.link'), exact: true })).toHaveAttribute('href', `${listPath}?tab=ended`);
    await isAccessible(page, 'a notice that waits');
    await scriptAnswers(page, words);
    await notice.getByRole('button', { name: words('notices.replies.handled'), exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(words('notices.replied.handled'));
    await expect(notice).toContainText(words('notices.told', { standing: words('notices.said.handled'), when: words('time.justNow') }));
    await expect(notice.getByRole('heading')).toBeFocused();
    await expect(notice.getByRole('button')).toHaveCount(0);
    await expect(bell(page, 0)).toBeVisible();
    await isAccessible(page, 'a notice that somebody handles');
    await page.goto(listPath);
    await expect(bell(page, 0)).toBeVisible();
  });

  test('strip and bell agree about what nobody has taken; a call from a new address is told; all is marked as read at once', async ({ page, account, request }) => {
    const now = Date.now();
    const { tokenId, secret, identifier } = await makeHeldToken(account.member, now, { name: 'nightly', createdAt: now - 50 * DAY, expiresAt: now + 5 * DAY });
    noteRequest({ id: tokenId, accountId: account.accountId, identifier }, newRequestId(now - DAY), { endpoint: 'listNumbers', method: 'GET', path: '/v3/numbers', address: '198.51.100.7', client: 'a job', outcome: 'valid', status: 200, touched: [], more: 0 });
    await flushUses();
    await remind(account.member, now);
    await signIn(page, account.member.email);
    await page.goto(listPath);
    const when = timeUntil(words, now + 5 * DAY, now, ZONE);
    const strip = page.getByRole('region', { name: words('attention.title') });
    await expect(strip).toContainText(words.markup('attention.expiring', { name: 'nightly', when, token: (chunks) => chunks }));
    await isAccessible(page, 'a list that asks for a hand');
    await bell(page, 1).click();
    const expiring = noticeOf(page, words('notices.kinds.expiring.title', { subject: 'named', past: 'no', name: 'nightly', when }));
    await expect(expiring.getByRole('link', { name: words('notices.kinds.expiring.link'), exact: true })).toHaveAttribute('href', `${listPath}/${tokenId}/rotate`);
    await scriptAnswers(page, words);
    await expiring.getByRole('button', { name: words('notices.replies.later'), exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(words('notices.replied.later'));
    await expect(expiring).toContainText(words('notices.said.later'));
    await page.goto(listPath);
    await expect(page.getByRole('link', { name: words('pages.generate') })).toBeVisible();
    await expect(strip).toHaveCount(0);

    expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(200);
    const address = noticeOf(page, words('notices.kinds.new-address.title', { subject: 'named', name: 'nightly' }));
    await expect(async () => {
      await page.goto(notificationsPath);
      await expect(address).toBeVisible({ timeout: 500 });
    }).toPass();
    const [told] = (await readNotices(account.member, 1, Date.now())).notices;
    if (told?.kind !== 'new-address') throw new Error('Something else was told.');
    await expect(address).toContainText(noticeTexts({ words, language, zone: ZONE, now: Date.now() }, told).means);
    await expect(address).toContainText(/127\.0\.0\.1|::1/);
    await expect(bell(page, 1)).toBeVisible();
    await scriptAnswers(page, words);
    await page.getByRole('button', { name: words('notices.markAll') }).click();
    await expect(page.getByRole('status')).toHaveText(words('notices.allRead'));
    await expect(address).toContainText(words('notices.told', { standing: words('notices.standing.read'), when: '' }).trimEnd());
    await expect(bell(page, 0)).toBeVisible();
    await isAccessible(page, 'notices that were all read');
  });

  test('a member chooses what to hear of, never of less than what others do with tokens; the form promises what was chosen', async ({ page, account }) => {
    await tell(account.member, 'rotation-due', { name: 'old' });
    await tell(account.member, 'guessed', { name: 'guarded', address: '203.0.113.9' });
    await signIn(page, account.member.email);
    await page.goto(notificationsPath);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(words('notices.kinds.guessed.title', { subject: 'named', name: 'guarded' }));
    const choice = (name: string) => page.getByRole('checkbox', { name, exact: true });
    const fixed = choice(words('notices.kinds.guessed.name'));
    await expect(fixed).toBeChecked();
    await expect(fixed).toBeDisabled();
    await expect(fixed).toHaveAccessibleDescription(words('notices.choices.whyAlways'));
    await expect(choice(words('notices.kinds.token-reported.name'))).toHaveCount(0);
    await choice(words('notices.kinds.rotation-due.name')).uncheck();
    await choice(words('notices.choices.day', { days: 30 })).check();
    await choice(words('notices.choices.day', { days: 7 })).uncheck();
    await scriptAnswers(page, words);
    await page.getByRole('button', { name: words('notices.choices.save') }).click();
    await expect(page.getByRole('status')).toHaveText(words('notices.choices.saved'));
    await isAccessible(page, 'choices that were saved');
    await page.reload();
    await expect(choice(words('notices.kinds.rotation-due.name'))).not.toBeChecked();
    await expect(page.getByRole('heading', { name: words('notices.kinds.rotation-due.title', { subject: 'named', name: 'old', age: 90 }), exact: true })).toHaveCount(0);
    await expect(bell(page, 1)).toBeVisible();
    expect(await rawSql(`SELECT reminder_days FROM members WHERE id = '${account.member.id}'`)).toEqual([{ reminder_days: '[30,14,1]' }]);

    const promised = (...days: string[]) => page.getByText(words('form.reminders', { days: allOf(days, language), one: 'no' }), { exact: true });
    await page.goto(newPath);
    await expect(promised('30', '14', '1')).toBeVisible();
    await page.getByRole('radio', { name: words('form.days', { days: 30 }), exact: true }).check();
    await expect(promised('14', '1')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the bell leads there, and a notice is answered all the same', async ({ page, account }) => {
    await tell(account.member, 'guessed', { name: 'guarded' });
    await signIn(page, account.member.email);
    await page.goto(listPath);
    await page.getByRole('link', { name: '1 new notification' }).click();
    await expect(page.getByRole('heading', { name: 'Someone is guessing the secret of guarded', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Mark as read' }).first().click();
    await expect(page.getByRole('listitem').filter({ hasText: 'guarded' })).toContainText('Read · ');
    await expect(page.getByRole('link', { name: 'No new notifications' })).toBeVisible();
  });
});
