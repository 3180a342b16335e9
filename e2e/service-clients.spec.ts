import type { APIRequestContext, Route } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { setPlan } from '@/db/members';
import { serviceClientsOf } from '@/db/service-clients';
import { endSessionsOfMember } from '@/db/sessions';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { clientsPath, copySecret, expect, generate, hiddenFields, makeStale, PASSWORD, postByHand, registerClient, signIn, signOut, test } from './fixtures';

const clientsOf = (accountId: string) => serviceClientsOf(database(), accountId);
const refusalsOf = async (accountId: string) => (await chainAfter(database(), accountId, 0, 100)).filter(({ type }) => type === 'authz_fail').map(({ text }) => JSON.parse(text).fact);

function introspect(request: APIRequestContext, { clientId, secret }: { clientId: string; secret: string }, token: string) {
  return request.post('/oauth/introspect', { form: { token }, headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}` } });
}

test('for a member the page does not exist, and nothing leads there', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
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

for (const { what, typed, said } of [
  { what: 'a blank name', typed: '  ', said: 'Enter a client name.' },
  { what: 'a name of 81 characters', typed: 'x'.repeat(81), said: 'Use at most 80 characters.' },
]) {
  test(`${what} is refused with a sentence, and what was typed stays`, async ({ page, account }) => {
    await signIn(page, account.admin.email);
    await page.goto(clientsPath);
    await page.getByLabel('Client name').fill(typed);
    await page.getByRole('button', { name: 'Register client' }).click();
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByLabel('Client name')).toBeFocused();
    await expect(page.getByLabel('Client name')).toHaveValue(typed);
    await expect(page.getByLabel('Client name')).toHaveAttribute('aria-invalid', 'true');
    expect(await clientsOf(account.accountId)).toEqual([]);
  });
}

test('a secret as a name is replaced before it is sent, a client secret too', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill(`alohi_client_${'x'.repeat(43)}`);
  await expect(page.getByLabel('Client name')).toHaveValue('alohi_client_…');
  await expect(page.getByRole('status')).toContainText('It was replaced by its identifier and not sent.');
});

test('the same form twice registers one client, and the second answer says so', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  const form = { ...(await hiddenFields(page, clientsPath)), name: 'once' };
  expect(await (await postByHand(page, clientsPath, form)).text()).toMatch(/alohi_client_[A-Za-z0-9]{43}/);
  const second = await (await postByHand(page, clientsPath, form)).text();
  expect(second).not.toMatch(/alohi_client_[A-Za-z0-9]{43}/);
  expect(second).toContain('This client was registered.');
  expect(await clientsOf(account.accountId)).toHaveLength(1);
});

test('on a Basic plan the page says who to ask; what is registered can still be ended, and nothing else be done', async ({ page, account, request }) => {
  await signIn(page, account.admin.email);
  const client = await registerClient(page, 'left-over');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const form = { ...(await hiddenFields(page, clientsPath)), name: 'too-late' };
  await transaction((tx) => setPlan(tx, account.accountId, 'basic'));
  expect(await (await postByHand(page, clientsPath, form)).text()).not.toMatch(/alohi_client_[A-Za-z0-9]{43}/);
  await page.goto(clientsPath);
  await expect(page.getByText('Service clients are part of the Enterprise plan. Ask owner Test to upgrade.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Register client' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByRole('row', { name: /left-over/ })).toContainText('Ended just now');
  expect((await introspect(request, client, 'whatever')).status()).toBe(401);
  expect(await clientsOf(account.accountId)).toHaveLength(1);
});

test('a broken connection is told, nothing typed is lost, and the next try goes through', async ({ page, account, expectFailure }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill('flaky');
  const aborting = (route: Route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
  await page.route(clientsPath, aborting);
  expectFailure({ status: 'broken', url: /service-clients/ });
  await page.getByRole('button', { name: 'Register client' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No answer arrived.' })).toBeFocused();
  await expect(page.getByLabel('Client name')).toHaveValue('flaky');
  await page.unroute(clientsPath, aborting);
  await page.getByRole('button', { name: 'Register client' }).click();
  await expect(page.getByRole('textbox', { name: 'Client secret' })).toHaveValue(/^alohi_client_/);
});

test('a session that ended meanwhile asks for the password, and the form goes on with its entry', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill('kept');
  await transaction((tx) => endSessionsOfMember(tx, account.accountId, account.admin.id, Date.now()));
  await page.getByRole('button', { name: 'Register client' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('textbox', { name: 'Client secret' })).toHaveValue(/^alohi_client_/);
  expect((await clientsOf(account.accountId)).map(({ name }) => name)).toEqual(['kept']);
});

test('a password that was entered too long ago is asked for again, the name stays; ending never asks', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill('later');
  await makeStale(account.admin.id);
  await page.getByRole('button', { name: 'Register client' }).click();
  const dialog = page.getByRole('dialog', { name: "Confirm it's you" });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Client name')).toHaveValue('later');
  expect(await clientsOf(account.accountId)).toEqual([]);
  await page.getByRole('button', { name: 'Register client' }).click();
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await makeStale(account.admin.id);
  await page.getByRole('row', { name: /later/ }).getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByRole('row', { name: /later/ })).toContainText('Ended just now');
});

test('an admin registers a client, sees its secret once, the client asks about a token, is ended, and is refused', async ({ page, account, request }) => {
  await signIn(page, account.owner.email);
  const token = await generate(page, 'asked-about', ['fax:fax:read']);
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('link', { name: 'Service clients' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Service clients' })).toBeVisible();
  await expect(page.getByText('No service clients yet.')).toBeVisible();

  await page.getByLabel('Client name').fill('夜間ゲートウェイ 👩‍⚕️');
  await page.getByRole('button', { name: 'Register client' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy the client secret now' })).toBeFocused();
  const box = page.getByRole('textbox', { name: 'Client secret' });
  await expect(box).toHaveAttribute('readonly', '');
  const secret = await box.inputValue();
  const clientId = await page.getByRole('definition').filter({ hasText: /^[\w-]{22}$/ }).innerText();
  await expect(page.getByRole('region', { name: 'curl' })).toContainText(`-u "${clientId}:${secret}"`);
  await page.getByRole('tab', { name: '.env' }).click();
  await expect(page.getByRole('region', { name: '.env' })).toHaveText(`FAXPLUS_CLIENT_ID=${clientId}\nFAXPLUS_CLIENT_SECRET=${secret}`);
  await page.getByRole('tab', { name: 'Header' }).click();
  await expect(page.getByRole('region', { name: 'Header' })).toHaveText(`Authorization: Basic ${btoa(`${clientId}:${secret}`)}`);
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();

  const row = page.getByRole('row', { name: /夜間ゲートウェイ/ });
  await expect(row).toContainText(clientId);
  await expect(row).toContainText('Check and revoke tokens');
  await expect(row).toContainText('Never');
  await expect(row).toContainText('Active');
  expect(await (await introspect(request, { clientId, secret }, token)).json()).toMatchObject({ active: true, scope: 'fax:fax:read' });
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('just now', { timeout: 500 });
  }).toPass({ timeout: 5_000 });

  await row.getByRole('button', { name: 'End', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Its next request is refused. It cannot be restored.');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'End client' }).click();
  await expect(row).toContainText('Ended just now');
  await expect(page.getByRole('status')).toHaveText('夜間ゲートウェイ 👩‍⚕️ ended.');
  expect((await introspect(request, { clientId, secret }, token)).status()).toBe(401);
  await page.reload();
  await expect(row).toContainText('Ended');
  await expect(row.getByRole('button')).toHaveCount(0);
});
