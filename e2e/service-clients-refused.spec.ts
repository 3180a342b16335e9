import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { serviceClientsOf } from '@/db/service-clients';
import { makeAccount } from '@/db/testing/make-account';
import { clientsPath, copySecret, expect, hiddenFields, introspect, listPath, PASSWORD, postByHand, registerClient, signIn, signOut, test } from './fixtures';

const clientsOf = (accountId: string) => serviceClientsOf(database(), accountId);
const refusalsOf = async (accountId: string) => (await chainAfter(database(), accountId, 0, 100)).filter(({ type }) => type === 'authz_fail').map(({ text }) => JSON.parse(text).fact);

test('for a member the page does not exist, and nothing leads there', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  await page.goto(listPath);
  await expect(page.getByRole('link', { name: 'General' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Service clients' })).toHaveCount(0);
  expectFailure({ status: 404, url: /service-clients/ });
  expect((await page.goto(clientsPath))?.status()).toBe(404);
  await expect(page).toHaveTitle(/^Not found/);
  await expect(page.getByRole('button', { name: 'Register client' })).toHaveCount(0);
});

test('a stranger is led to the sign-in page, and from there to this one', async ({ page, account }) => {
  await page.goto(clientsPath);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel('Email').fill(account.owner.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(clientsPath);
});

test("an admin's form, posted by a member by hand, registers nothing, and that is recorded", async ({ page, account, browser }) => {
  const admins = await browser.newPage();
  await signIn(admins, account.admin.email);
  const form = await hiddenFields(admins, clientsPath);
  await admins.close();
  await signIn(page, account.member.email);
  const answer = await postByHand(page, clientsPath, { ...form, renderedFor: account.member.id, name: 'forged' });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain('alohi_client_');
  expect(await clientsOf(account.accountId)).toEqual([]);
  expect(await refusalsOf(account.accountId)).toEqual([
    { type: 'authz_fail', action: 'register-service-client', reason: 'admins-only' },
    { type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: clientsPath },
  ]);
});

test('a form that was rendered for somebody else registers nothing', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  const form = await hiddenFields(page, clientsPath);
  const answer = await postByHand(page, clientsPath, { ...form, renderedFor: account.owner.id, name: 'forged' });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('been signed out');
  expect(await clientsOf(account.accountId)).toEqual([]);
});

test("another organization's admin sees no client of ours, and ends none by hand", async ({ page, account, request, passwordHash }) => {
  const others = await makeAccount('enterprise', { passwordHash });
  await signIn(page, account.admin.email);
  const ours = await registerClient(page, 'ours');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await signOut(page);
  await signIn(page, others.admin.email);
  await registerClient(page, 'theirs');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /theirs/ })).toBeVisible();
  await expect(page.getByText('ours', { exact: true })).toHaveCount(0);

  // The action is called as the page calls it, with the other organization's id in the place of its own.
  await page.route(clientsPath, (route) => (route.request().method() === 'POST' ? route.continue({ postData: JSON.stringify([ours.clientId]) }) : route.continue()));
  await page.getByRole('row', { name: /theirs/ }).getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Not found, or not yours to see.');
  expect((await introspect(request, ours, 'whatever')).status()).toBe(200);
  expect((await clientsOf(account.accountId)).map(({ endedAt }) => endedAt)).toEqual([null]);
});

test('a member who was an admin a moment ago ends nothing', async ({ page, account, request, browser }) => {
  await signIn(page, account.admin.email);
  const client = await registerClient(page, 'kept');
  const members = await browser.newPage();
  await signIn(members, account.member.email);
  const cookies = await members.context().cookies();
  await members.close();
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Only owners and admins can do this. Nothing was changed.');
  expect((await introspect(request, client, 'whatever')).status()).toBe(200);
  expect(await refusalsOf(account.accountId)).toEqual([{ type: 'authz_fail', action: 'end-service-client', reason: 'admins-only' }]);
});
