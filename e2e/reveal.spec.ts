import { afterReveal, bearer, clientsPath, copySecret, expect, finishReveal, generate, listPath, openMenu, registerClient, signIn, test } from './fixtures';

test.beforeEach(({ page, account }) => signIn(page, account.member.email));

test('who leaves without having copied is asked, by link, back key and Done; staying keeps the secret, leaving drops it', async ({ page }) => {
  const secret = await generate(page, 'uncopied', ['fax:fax:read']);
  const box = page.getByRole('textbox', { name: 'Personal access token' });
  const question = page.getByRole('alertdialog', { name: 'Leave without copying?' });
  const stay = question.getByRole('button', { name: 'Stay' });

  await page.getByRole('link', { name: 'Integrations' }).first().click();
  await expect(question).toContainText('The token stays valid, but its secret cannot be shown again.');
  await expect(stay).toBeFocused();
  await stay.click();
  await expect(box).toHaveValue(secret);
  await page.evaluate(() => history.back());
  await stay.click();
  await expect(box).toHaveValue(secret);
  await openMenu(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await page.getByRole('button', { name: 'Done' }).click();
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.waitForURL(afterReveal);
  expect(await page.content()).not.toContain(secret.slice(-40));
  await page.goBack();
  await expect(page).not.toHaveURL(afterReveal);
  expect(await page.content()).not.toContain(secret.slice(-40));
});

test('a reload or a close before copying meets the question of the browser; after copying, neither asks', async ({ page }) => {
  const questions: string[] = [];
  page.on('dialog', async (dialog) => {
    questions.push(dialog.type());
    await dialog.dismiss();
  });
  const secret = await generate(page, 'reloaded', ['fax:fax:read']);
  await page.reload({ timeout: 2_000 }).catch(() => undefined);
  expect(questions).toEqual(['beforeunload']);
  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toHaveValue(secret);
  await copySecret(page);
  await page.reload();
  expect(questions).toHaveLength(1);
  await expect(page.getByRole('textbox', { name: 'Token name' })).toBeVisible();
});

test('the third way out revokes the token that nobody could use', async ({ page, request }) => {
  const secret = await generate(page, 'revoked-at-once', ['fax:fax:read']);
  await page.getByRole('link', { name: 'Personal Access Tokens' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await page.waitForURL(listPath);
  await page.getByRole('link', { name: /^Ended/ }).click();
  await expect(page.getByRole('row', { name: /revoked-at-once/ })).toContainText('Revoked');
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(401);
});

for (const [how, take] of [
  ['the Copy button', async (page) => page.getByRole('button', { name: 'Copy', exact: true }).click()],
  ['the keys in the box', copySecret],
  ['dragging the text', async (page) => page.getByRole('textbox', { name: 'Personal access token' }).evaluate((box: HTMLInputElement) => (box.select(), void box.dispatchEvent(new DragEvent('dragstart', { bubbles: true }))))],
  ['"curl to clipboard"', async (page) => page.getByRole('button', { name: 'curl to clipboard' }).click()],
] as [string, (page: Parameters<typeof copySecret>[0]) => Promise<void>][]) {
  test(`copied by ${how}: the back key leaves without a question`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(listPath);
    await generate(page, 'copied', ['fax:fax:read']);
    await take(page);
    // Buttons write asynchronously, and say when it is done.
    if (/utton|clipboard/.test(how)) await expect(page.getByRole('status')).toHaveText('Copied');
    await page.evaluate(() => history.back());
    await page.waitForURL(listPath);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
}

test('part of the secret is no copy of it', async ({ page }) => {
  await generate(page, 'partly', ['fax:fax:read']);
  await page.getByRole('textbox', { name: 'Personal access token' }).evaluate((box: HTMLInputElement) => (box.focus(), box.setSelectionRange(0, 40)));
  await page.keyboard.press('ControlOrMeta+c');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave without copying?' })).toBeVisible();
});

test("a client's secret asks too, and offers to stay or to leave alone", async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await registerClient(page, 'uncopied');
  await page.getByRole('button', { name: 'Done' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('The client stays registered, but its secret cannot be shown again.');
  await expect(question.getByRole('button')).toHaveText(['Stay', 'Leave']);
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('row', { name: /uncopied/ })).toBeVisible();
  await expect(page).toHaveURL(clientsPath);
});

test('the first request arrives on the page within seconds, allowed or refused with its reason', async ({ page, request }) => {
  for (const [scope, arrived] of [
    ['fax:user:read', 'First request received: GET /v3/accounts/self from 127.0.0.1.'],
    ['fax:fax:read', 'First request refused: the token lacks a scope that this call needs.'],
  ] as const) {
    const secret = await generate(page, scope, [scope]);
    await expect(page.getByText('Waiting for the first request…')).toBeVisible();
    await request.get('/v3/accounts/self', bearer(secret));
    await expect(page.locator('main [aria-live="polite"]')).toHaveText(arrived, { timeout: 5_000 });
    await expect(page.getByText('Waiting for the first request…')).toHaveCount(0);
    await finishReveal(page);
  }
});

test("a first request is told to the token's owner alone, in an answer that nobody keeps", async ({ page, account, browser, baseURL }) => {
  const secret = await generate(page, 'own', ['fax:fax:read']);
  const path = `${listPath}/${await finishReveal(page)}/first-request`;
  const own = await page.request.get(path);
  expect(own.headers()['cache-control']).toBe('no-store');
  expect(await own.json()).toEqual({ kind: 'waiting' });
  expect(await own.text()).not.toContain(secret.slice(-40));
  expect((await page.request.get(`${listPath}/no-such-token/first-request`)).status()).toBe(404);
  const other = await browser.newPage({ baseURL });
  expect((await other.request.get(path)).status()).toBe(401);
  await signIn(other, account.owner.email);
  expect((await other.request.get(path)).status()).toBe(404);
  await other.close();
});
