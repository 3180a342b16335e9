import type { APIRequestContext, Page } from '@playwright/test';
import { database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { rawSql } from '@/db/testing/raw-sql';
import { tokensOfMember } from '@/db/tokens';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { tableDate } from '@/lib/i18n/formats';
import { changePolicy } from '@/lib/policy/change-policy';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { bearer, expect, makeStale, PASSWORD, policyPath, signIn, test } from './fixtures';
import { withGaps } from './in-order';
import { isAccessible } from './is-accessible';

const DAY = 86_400_000;
const own = '/v3/personal-access-tokens/self';
const origin = { address: '127.0.0.1', client: 'a test', requestId: '' };

const statusOf = async (request: APIRequestContext, secret: string) => (await request.get(own, bearer(secret))).status();
const tokensOf = ({ accountId, member }: { accountId: string; member: { id: string } }) => tokensOfMember(database(), accountId, member.id);

test('for a member the page does not exist, and the attempt is recorded', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /admin\/policy/ });
  expect((await page.goto(policyPath))?.status()).toBe(404);
  expect(await auditOf(account.accountId)).toContainEqual(expect.objectContaining({ fact: { type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: policyPath } }));
});

inBothLanguages((words, language) => {
  const answerTo = (page: Page, question: PolicyQuestion) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: words(`policy.questions.${question}`), exact: true }) });
  const changeButton = (page: Page, question: PolicyQuestion) => answerTo(page, question).getByRole('button', { name: words('policy.change') });

  test('a shorter lifetime: the preview says whose tokens, the password is asked for in between, and what was shown is what happens', async ({ page, account }) => {
    const now = Date.now();
    for (const [owner, name, days] of [[account.member, 'nightly', 200], [account.member, 'weekly', 300], [account.owner, 'yearly', 350], [account.member, 'short', 60]] as const) {
      await makeHeldToken(owner, now, { name, expiresAt: now + days * DAY });
    }
    await signIn(page, account.admin.email);
    await page.goto(policyPath);
    await expect(answerTo(page, 'longestDays')).toContainText(words('policy.days', { days: 365 }));
    await changeButton(page, 'longestDays').click();
    const days = page.getByRole('spinbutton', { name: words('policy.longestInDays') });
    await expect(days).toBeFocused();
    await days.fill('0');
    await expect(page.getByRole('alert').filter({ hasText: words('policy.problems.number-out-of-range', { min: 1, max: 365 }) })).toBeVisible();
    await isAccessible(page, 'a number out of range');
    await expect(page.getByRole('button', { name: words('policy.save') })).toHaveCount(0);
    await days.fill('90');
    await expect(page.getByText(language === 'en' ? 'Affects 3 tokens of 2 members. Nothing changes for them now.' : words.markup('policy.affects', { tokens: 3, members: 2, strong: (number) => number }))).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(words('policy.affectsNumber', { tokens: 3, members: 2 }));
    const affected = page.getByRole('region', { name: words('policy.affected') });
    await expect(affected.getByRole('listitem')).toHaveCount(3);
    await expect(affected).toContainText('yearly');
    const shorten = page.getByRole('checkbox', { name: words('policy.shorten', { days: 30 }) });
    await expect(shorten).not.toBeChecked();
    await shorten.check();
    await expect(shorten).toHaveAccessibleDescription(withGaps(words('policy.shortening', { tokens: 3, first: '…', last: '…' })));
    await isAccessible(page, 'the preview');
    const shown = await affected.getByRole('listitem').allInnerTexts();

    await makeStale(account.admin.id);
    await page.getByRole('button', { name: words('policy.save') }).click();
    await page.getByLabel(words('signIn.password'), { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: words('actions.confirm') }).click();
    await expect(answerTo(page, 'longestDays')).toContainText(words('policy.days', { days: 90 }));
    const what = words('policy.changed', { what: words('policy.subjects.longestDays'), before: words('policy.days', { days: 365 }), after: words('policy.days', { days: 90 }) });
    await expect(page.getByRole('region', { name: words('policy.history') })).toContainText(words('policy.changedBy', { who: 'you', actor: '', what }));
    await expect(page.getByRole('region', { name: words('policy.history') })).toContainText(words('policy.alsoShortened', { count: 3 }));
    await expect(changeButton(page, 'longestDays')).toBeFocused();
    await isAccessible(page, 'the changed policy');

    const after = [...(await tokensOf(account)), ...(await tokensOfMember(database(), account.accountId, account.owner.id))];
    for (const { name, expiresAt } of after.filter((token) => token.name !== 'short')) expect(shown.find((line) => line.startsWith(name))).toContain(`→ ${tableDate(expiresAt, language, 'Asia/Tokyo')}`);
    expect(after.find(({ name }) => name === 'short')?.expiresAt).toBe(now + 60 * DAY);
    expect(await rawSql(`select kind from notices where account_id = '${account.accountId}'`)).toEqual([{ kind: 'policy-shortened' }, { kind: 'policy-shortened' }]);
  });

  test('a list of addresses counts at the next call, and the admin hears that their own is not on it', async ({ page, account, request }) => {
    const cutsOff = (address: string) => words('policy.refusesYou', { address });
    const { secret } = await makeHeldToken(account.member, Date.now());
    expect(await statusOf(request, secret)).toBe(200);
    await signIn(page, account.admin.email);
    await page.goto(policyPath);
    await page.getByText(words('policy.more'), { exact: true }).click();
    await changeButton(page, 'allowedAddresses').click();
    await page.getByRole('textbox', { name: words('policy.addressesField') }).fill('192.0.2.0/24');
    await expect(page.getByText(cutsOff('127.0.0.1'), { exact: true }).or(page.getByText(cutsOff('::1'), { exact: true }))).toBeVisible();
    await isAccessible(page, 'a list of addresses');
    await page.getByRole('button', { name: words('policy.save') }).click();
    await expect(answerTo(page, 'allowedAddresses')).toContainText('192.0.2.0/24');
    expect(await statusOf(request, secret)).toBe(403);
  });
});

test('of two admins the second is told what the first changed, keeps what was entered and saves it then', async ({ page, account }) => {
  const question = (asked: string) => page.getByRole('listitem').filter({ hasText: asked });
  await signIn(page, account.admin.email);
  await page.goto(policyPath);
  await question('How many per member?').getByRole('button', { name: 'Change' }).click();
  await page.getByRole('radio', { name: 'A number' }).check();
  await page.getByRole('spinbutton', { name: 'Tokens for each member' }).fill('5');
  await expect(page.getByRole('form').getByText('Affects no existing token.')).toBeVisible();
  const first = { ...account.owner, plan: 'enterprise', timeZone: 'Asia/Tokyo' } as const;
  expect(await changePolicy(first, { change: { question: 'unusedDays', value: 60 }, seen: 0, shorten: false, agreed: '' }, origin, Date.now())).toMatchObject({ kind: 'saved' });
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /^owner Test changed the policy on .+: End unused tokens\. Nothing of yours was saved\./ })).toBeVisible();
  await expect(question('End unused tokens?')).toContainText('After 60 days');
  await expect(page.getByRole('spinbutton', { name: 'Tokens for each member' })).toHaveValue('5');
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(question('How many per member?')).toContainText('5 tokens at most');
});
