import type { APIRequestContext, Page } from '@playwright/test';
import { database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { rawSql } from '@/db/testing/raw-sql';
import { tokensOfMember } from '@/db/tokens';
import { scopes } from '@/lib/domain/scopes';
import { changePolicy } from '@/lib/policy/change-policy';
import { setPolicy } from '@/lib/policy/testing/set-policy';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { bearer, expect, hiddenFields, listPath, makeStale, newPath, PASSWORD, policyPath, postByHand, signIn, test } from './fixtures';

const DAY = 86_400_000;
const own = '/v3/personal-access-tokens/self';
const origin = { address: '127.0.0.1', client: 'a test', requestId: '' };

const changeButton = (page: Page, question: string) => page.getByRole('listitem').filter({ hasText: question }).getByRole('button', { name: 'Change' });
const statusOf = async (request: APIRequestContext, secret: string) => (await request.get(own, bearer(secret))).status();
const tokensOf = ({ accountId, member }: { accountId: string; member: { id: string } }) => tokensOfMember(database(), accountId, member.id);

test('for a member the page does not exist, and the attempt is recorded', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /admin\/policy/ });
  expect((await page.goto(policyPath))?.status()).toBe(404);
  expect(await auditOf(account.accountId)).toContainEqual(expect.objectContaining({ fact: { type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: policyPath } }));
});

test('a shorter lifetime: the preview says whose tokens, the password is asked for in between, and what was shown is what happens', async ({ page, account }) => {
  const now = Date.now();
  for (const [owner, name, days] of [[account.member, 'nightly', 200], [account.member, 'weekly', 300], [account.owner, 'yearly', 350], [account.member, 'short', 60]] as const) {
    await makeHeldToken(owner, now, { name, expiresAt: now + days * DAY });
  }
  await signIn(page, account.admin.email);
  await page.goto(policyPath);
  await expect(page.getByRole('listitem').filter({ hasText: 'Longest lifetime?' })).toContainText('365 days');
  await changeButton(page, 'Longest lifetime?').click();
  const days = page.getByRole('spinbutton', { name: 'Longest lifetime in days' });
  await expect(days).toBeFocused();
  await days.fill('0');
  await expect(page.getByRole('alert').filter({ hasText: 'Enter a whole number from 1 to 365.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save policy' })).toHaveCount(0);
  await days.fill('90');
  await expect(page.getByText('Affects 3 tokens of 2 members. Nothing changes for them now.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Affects 3 tokens of 2 members.');
  const affected = page.getByRole('region', { name: 'Affected tokens' });
  await expect(affected.getByRole('listitem')).toHaveCount(3);
  await expect(affected).toContainText('yearly');
  const shorten = page.getByRole('checkbox', { name: 'Also shorten these tokens, spread over 30 days' });
  await expect(shorten).not.toBeChecked();
  await shorten.check();
  await expect(shorten).toHaveAccessibleDescription(/^3 tokens are shortened; the first ends on .+, the last on .+\. Every owner is told\.$/);
  const shown = await affected.getByRole('listitem').allInnerTexts();

  await makeStale(account.admin.id);
  await page.getByRole('button', { name: 'Save policy' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Longest lifetime?' })).toContainText('90 days');
  await expect(page.getByRole('region', { name: 'History' })).toContainText('You changed the policy. Longest lifetime: 365 days → 90 days');
  await expect(page.getByRole('region', { name: 'History' })).toContainText('3 tokens were shortened.');
  await expect(changeButton(page, 'Longest lifetime?')).toBeFocused();

  const written = (instant: number) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Tokyo' }).format(instant);
  const after = [...(await tokensOf(account)), ...(await tokensOfMember(database(), account.accountId, account.owner.id))];
  for (const { name, expiresAt } of after.filter((token) => token.name !== 'short')) expect(shown.find((line) => line.startsWith(name))).toContain(`→ ${written(expiresAt).replace('Sept', 'Sep')}`);
  expect(after.find(({ name }) => name === 'short')?.expiresAt).toBe(now + 60 * DAY);
  expect(await rawSql(`select kind from notices where account_id = '${account.accountId}'`)).toEqual([{ kind: 'policy-shortened' }, { kind: 'policy-shortened' }]);
});

test('of two admins the second is told what the first changed, keeps what was entered and saves it then', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(policyPath);
  await changeButton(page, 'How many per member?').click();
  await page.getByRole('radio', { name: 'A number' }).check();
  await page.getByRole('spinbutton', { name: 'Tokens for each member' }).fill('5');
  await expect(page.getByRole('form').getByText('Affects no existing token.')).toBeVisible();
  const first = { ...account.owner, plan: 'enterprise', timeZone: 'Asia/Tokyo' } as const;
  expect(await changePolicy(first, { change: { question: 'unusedDays', value: 60 }, seen: 0, shorten: false, agreed: '' }, origin, Date.now())).toMatchObject({ kind: 'saved' });
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /^owner Test changed the policy on .+: End unused tokens\. Nothing of yours was saved\./ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'End unused tokens?' })).toContainText('After 60 days');
  await expect(page.getByRole('spinbutton', { name: 'Tokens for each member' })).toHaveValue('5');
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'How many per member?' })).toContainText('5 tokens at most');
});

test('a list of addresses counts at the next call, and the admin hears that their own is not on it', async ({ page, account, request }) => {
  const { secret } = await makeHeldToken(account.member, Date.now());
  expect(await statusOf(request, secret)).toBe(200);
  await signIn(page, account.admin.email);
  await page.goto(policyPath);
  await page.getByText('More', { exact: true }).click();
  await changeButton(page, 'Used from which addresses?').click();
  await page.getByRole('textbox', { name: 'Allowed addresses' }).fill('192.0.2.0/24');
  await expect(page.getByText(/^Your own address (127\.0\.0\.1|::1) is not among them: calls from it would be refused\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Save policy' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Used from which addresses?' })).toContainText('192.0.2.0/24');
  expect(await statusOf(request, secret)).toBe(403);
});

test('a member meets the policy in the form: shorter lifetimes, a scope that is not allowed, and by hand no way around it', async ({ page, account }) => {
  const policy = { longestDays: 60, allowedScopes: { owner: scopes, admin: scopes, member: scopes.filter((scope) => scope !== 'fax:shop:edit') } };
  await setPolicy(account.accountId, policy);
  await signIn(page, account.member.email);
  await page.goto(`${newPath}?name=forged&scopes=fax:fax:read,fax:shop:edit`);
  await expect(page.getByRole('note')).toContainText("Not allowed by your organization's policy: fax:shop:edit.");
  await expect(page.getByRole('radio', { name: '60 days (recommended)' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '90 days' })).toBeDisabled();
  await expect(page.getByText('Your organization allows 60 days at most.')).toBeVisible();
  const forbidden = page.getByRole('checkbox', { name: 'fax:shop:edit', exact: true });
  await expect(forbidden).toBeDisabled();
  await expect(forbidden).toHaveAccessibleDescription(/Not allowed by your organization's policy\.$/);

  const form = { ...(await hiddenFields(page, newPath)), name: 'forged', expirationDate: '' };
  for (const beyond of [{ expiration: '90', scope: ['fax:fax:read'] }, { expiration: '30', scope: ['fax:fax:read', 'fax:shop:edit'] }]) {
    expect(await (await postByHand(page, newPath, { ...form, ...beyond })).text()).not.toMatch(/alohi_pat_[A-Za-z0-9]{22}_/);
  }
  expect(await tokensOf(account)).toEqual([]);
  await setPolicy(account.accountId, { ...policy, tokensPerMember: 1 });
  expect(await (await postByHand(page, newPath, { ...form, expiration: '30', scope: ['fax:fax:read'] })).text()).toMatch(/alohi_pat_[A-Za-z0-9]{22}_/);
  await page.goto(newPath);
  await expect(page.getByText('Your organization allows 1 token per member, and you have that many.')).toBeVisible();
  await setPolicy(account.accountId, { ...policy, mayGenerate: ['owner', 'admin'] });
  await page.reload();
  await expect(page.getByText("Your organization's policy does not let your role generate tokens. Ask owner Test.")).toBeVisible();
  expect(await tokensOf(account)).toHaveLength(1);
});

test('a rotation keeps to the policy of now: its length, its grace, and without the scope that is not allowed any more', async ({ page, account }) => {
  const { tokenId } = await makeHeldToken(account.member, Date.now(), { name: 'old', scopes: ['fax:fax:read', 'fax:shop:edit'], expiresAt: Date.now() + 300 * DAY });
  await setPolicy(account.accountId, { longestDays: 30, longestGraceHours: 1, allowedScopes: { owner: scopes, admin: scopes, member: ['fax:fax:read'] } });
  await signIn(page, account.member.email);
  await page.goto(`${listPath}/${tokenId}/rotate`);
  await expect(page.getByRole('note')).toContainText("A scope of this token is not allowed by your organization's policy any more and left out: fax:shop:edit.");
  await expect(page.getByText('30 days, the longest your organization allows')).toBeVisible();
  await expect(page.getByRole('radio', { name: '1 hour' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '24 hours' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toBeVisible();
  expect((await tokensOf(account))[0]?.scopes).toEqual(['fax:fax:read']);
});
