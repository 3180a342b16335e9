import { database } from '@/db/connection';
import { sessionsOfMember } from '@/db/sessions';
import { expect, makeStale, newPath, PASSWORD, sessionsPath, signIn, signInByHand, test } from './fixtures';
import { sessionOf } from './session-of';

const CHOSEN = 'lantern gravel sonnet 41';

test('a member sees their sessions, this one first, ends one, and signs out everywhere else', async ({ page, account, request }) => {
  await signInByHand(page, account.member.email);
  const { accountId, member } = account;
  const [one, two] = [await sessionOf({ ...member, accountId }), await sessionOf({ ...member, accountId })];
  const opens = async (cookie: string) => (await request.get(sessionsPath, { headers: { Cookie: `fax.session-token=${cookie}` }, maxRedirects: 0 })).status();
  expect([await opens(one), await opens(two)]).toEqual([200, 200]);
  await page.getByRole('link', { name: 'Sessions' }).click();
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(/Chrome on \w+\s*This device/);
  await expect(rows.nth(1).getByRole('button')).toHaveCount(0);
  await rows.nth(2).getByRole('button', { name: 'End session' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End session now' }).click();
  await expect(rows.nth(2)).toContainText('Ended just now');
  expect([await opens(one), await opens(two)].sort()).toEqual([200, 307]);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Signed out everywhere else.');
  await expect(rows).toHaveCount(2);
  expect([await opens(one), await opens(two)]).toEqual([307, 307]);
});

test('who confirms the password has one session afterwards, not two, and nothing typed is lost', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await makeStale(account.member.id);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('kept');
  await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toHaveValue(/^alohi_pat_/);
  expect(await sessionsOfMember(database(), account.accountId, account.member.id)).toHaveLength(1);
});

test('a member changes the password: what is wrong is said, other sessions end, the new one signs in', async ({ page, account, request, expectFailure }) => {
  await signIn(page, account.member.email);
  const other = await sessionOf({ ...account.member, accountId: account.accountId });
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Change password' }).click();
  const [current, next] = [page.getByLabel('Current password'), page.getByLabel('New password')];
  await expect(current).toHaveAttribute('autocomplete', 'current-password');
  await expect(next).toHaveAttribute('autocomplete', 'new-password');
  const change = page.getByRole('button', { name: 'Change password' });
  await change.click();
  await expect(page.getByText('Enter your current password.')).toBeVisible();
  await current.fill('not this one');
  await next.fill('qwertyuiop123');
  await change.click();
  await expect(page.getByText('This is one of the first that others would try')).toBeVisible();
  await expect(next).toBeFocused();
  await next.fill(CHOSEN);
  await change.click();
  await expect(page.getByText('The current password is incorrect.')).toBeVisible();
  await expect(current).toBeFocused();
  await current.fill(PASSWORD);
  await change.click();
  await expect(page.getByRole('status')).toHaveText('Password changed. 1 other session ended.');
  await expect(next).toHaveValue('');
  expect((await request.get(sessionsPath, { headers: { Cookie: `fax.session-token=${other}` }, maxRedirects: 0 })).status()).toBe(307);
  await page.reload();
  await expect(page.getByText('You are signed in on this device only.')).toBeVisible();

  await page.context().clearCookies();
  expectFailure({ status: 401, url: /callback\/credentials/ });
  await page.goto('/sign-in?lang=en');
  await page.getByLabel('Email').fill(account.member.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Email or password is incorrect.')).toBeVisible();
  await signInByHand(page, account.member.email, CHOSEN);
});
