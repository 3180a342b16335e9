import { database } from '@/db/connection';
import { setMemberActive } from '@/db/members';
import { endSessionsOfMember } from '@/db/sessions';
import { tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { bearer, expect, finishReveal, generate, listPath, newPath, PASSWORD, signIn, signOut, test } from './fixtures';

test('a session that ended while the form was filled in asks for the password, and the form goes on with its entries', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('kept');
  await page.getByRole('checkbox', { name: 'fax:fax:edit', exact: true }).check();
  await page.getByRole('radio', { name: '30 days' }).check();
  await transaction((tx) => endSessionsOfMember(tx, account.accountId, account.member.id, Date.now()));
  await page.getByRole('button', { name: 'Generate token' }).click();

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText("You've been signed out. Sign in to continue; what you entered is kept.");
  expectFailure({ status: 401, url: /callback\/credentials/ });
  await dialog.getByLabel('Password', { exact: true }).fill('not it');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('Email or password is incorrect.');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm' }).click();

  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toHaveValue(/^alohi_pat_/);
  const [token] = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(token).toMatchObject({ name: 'kept', scopes: ['fax:fax:edit'] });
});

test('a session that ended before a revocation asks for the password, and then it is revoked', async ({ page, account, request }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'to-stop', ['fax:fax:read']);
  await finishReveal(page);
  await page.goto(listPath);
  await transaction((tx) => endSessionsOfMember(tx, account.accountId, account.member.id, Date.now()));
  const row = page.getByRole('row', { name: /to-stop/ });
  await row.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(row).toContainText('Revoked');
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(401);
});

test('a deactivated member is out at once: pages, actions and tokens', async ({ page, account, request }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'deactivated', ['fax:fax:read']);
  await finishReveal(page);
  await page.goto(listPath);
  await transaction((tx) => setMemberActive(tx, account.accountId, account.member.id, false));
  const refused = await request.get('/v3/personal-access-tokens/self', bearer(secret));
  expect(refused.status()).toBe(401);
  expect((await refused.json()).description).toBe("The token's owner is deactivated.");
  await page.goto(listPath);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('signing out ends the session: its cookie opens nothing any more', async ({ page, account, context }) => {
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const cookies = await context.cookies();
  await signOut(page);
  await context.addCookies(cookies);
  await page.goto(listPath);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});
