import type { Route } from '@playwright/test';
import { database } from '@/db/connection';
import { serviceClientsOf } from '@/db/service-clients';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { clientsPath, copySecret, expect, hiddenFields, introspect, listPath, postByHand, scriptAnswers, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const clientsOf = (accountId: string) => serviceClientsOf(database(), accountId);

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

test('a broken connection is told, nothing typed is lost, and the next try goes through', async ({ page, account, expectFailure }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await scriptAnswers(page);
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

inBothLanguages((words) => {
  test('an admin registers a client, sees its secret once, the client asks about a token, is ended, and is refused', async ({ page, account, request }) => {
    const name = '夜間ゲートウェイ 👩‍⚕️';
    await signIn(page, account.owner.email);
    await page.goto(listPath);
    const { secret: token } = await makeHeldToken(account.owner, Date.now(), { name: 'asked-about', scopes: ['fax:fax:read'] });
    await page.getByRole('link', { name: words('pages.serviceClients') }).click();
    await expect(page.getByRole('heading', { level: 1, name: words('pages.serviceClients') })).toBeVisible();
    await expect(page.getByText(words('serviceClients.empty'), { exact: true })).toBeVisible();

    const register = page.getByRole('button', { name: words('serviceClients.register') });
    await scriptAnswers(page, words);
    await register.click();
    await expect(page.getByText(words('serviceClients.nameMissing'), { exact: true })).toBeVisible();
    await isAccessible(page, 'a form that lacks a name');
    await page.getByLabel(words('serviceClients.name')).fill(name);
    await register.click();
    await expect(page.getByRole('heading', { level: 1, name: words('reveal.client.heading') })).toBeFocused();
    await expect(page.getByText(words.markup('reveal.client.warning', { strong: (chunks) => chunks }), { exact: true })).toBeVisible();
    const box = page.getByRole('textbox', { name: words('reveal.client.secret') });
    await expect(box).toHaveAttribute('readonly', '');
    const secret = await box.inputValue();
    const clientId = await page.getByRole('definition').filter({ hasText: /^[\w-]{22}$/ }).innerText();
    const [curl, env, header] = (['reveal.curl', 'reveal.env', 'reveal.header'] as const).map((of) => words(of));
    await expect(page.getByRole('region', { name: curl })).toContainText(`-u "${clientId}:${secret}"`);
    await page.getByRole('tab', { name: env }).click();
    await expect(page.getByRole('region', { name: env })).toHaveText(`FAXPLUS_CLIENT_ID=${clientId}\nFAXPLUS_CLIENT_SECRET=${secret}`);
    await page.getByRole('tab', { name: header }).click();
    await expect(page.getByRole('region', { name: header })).toHaveText(`Authorization: Basic ${btoa(`${clientId}:${secret}`)}`);
    await isAccessible(page, 'the secret of a client');
    await copySecret(page, words);
    await page.getByRole('button', { name: words('actions.done') }).click();

    const row = page.getByRole('row', { name: /夜間ゲートウェイ/ });
    await expect(row).toContainText(clientId);
    await expect(row).toContainText(words('serviceClients.mayDo'));
    await expect(row).toContainText(words('time.never'));
    await expect(row).toContainText(words('serviceClients.active'));
    expect(await (await introspect(request, { clientId, secret }, token)).json()).toMatchObject({ active: true, scope: 'fax:fax:read' });
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText(words('time.justNow'), { timeout: 500 });
    }).toPass({ timeout: 5_000 });

    await row.getByRole('button', { name: words('serviceClients.end'), exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: words('serviceClients.endTitle', { name }) });
    await expect(dialog).toContainText(words('serviceClients.endConsequence'));
    await expect(dialog.getByRole('button', { name: words('actions.cancel') })).toBeFocused();
    await isAccessible(page, 'the question before ending a client');
    await dialog.getByRole('button', { name: words('serviceClients.endSubmit') }).click();
    await expect(row).toContainText(words('serviceClients.endedJustNow'));
    await expect(page.getByRole('status')).toHaveText(words('serviceClients.endDone', { name }));
    await isAccessible(page, 'a client that has just ended');
    expect((await introspect(request, { clientId, secret }, token)).status()).toBe(401);
    await page.reload();
    await expect(row).toContainText(words('serviceClients.ended'));
    await expect(row.getByRole('button')).toHaveCount(0);
  });
});
