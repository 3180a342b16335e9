import { readFileSync } from 'node:fs';
import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { databaseFile } from '@/db/engine';
import { bearer, clientsPath, copySecret, expect, finishReveal, generate, listPath, newPath, registerClient, signIn, test } from './fixtures';

test('after the reveal the secret is in no page, cookie, address, storage, database file, audit row or server output', async ({ page, request, account }) => {
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const addresses: string[] = [];
  page.on('request', (sent) => addresses.push(`${sent.url()} ${JSON.stringify(sent.headers())} ${sent.postData() ?? ''}`));
  const secret = await generate(page, 'nowhere', ['fax:fax:read']);
  expect(page.url()).not.toContain(secret);
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(200);
  await finishReveal(page);

  // The random half alone would do as well: look for its end, so that no encoding of the start hides it.
  const hidden = secret.slice(-40);
  const nowhere = (where: string, text: string) => expect(text.includes(hidden), where).toBe(false);

  nowhere('the page after', await page.content());
  nowhere('its state', await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie, location.href])));
  nowhere('cookies', JSON.stringify(await page.context().cookies()));
  nowhere('what the browser sent', addresses.join('\n'));
  for (const path of [listPath, newPath, '/profile', '/profile/integrations']) {
    await page.goto(path);
    nowhere(path, await page.content());
  }
  // A page that comes to life writes its entry of the history, which would call off a way back: only then back, in one step.
  await expect(page.locator('header button[disabled]')).toHaveCount(0);
  await page.evaluate(() => void setTimeout(() => history.go(-2)));
  await page.waitForURL(newPath);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  nowhere('the history', await page.evaluate(() => document.documentElement.outerHTML));

  await isNowhereBehind(account.accountId, hidden, 'authn_token_created');
});

test("after the reveal a service client's secret is in none of them either", async ({ page, request, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(listPath);
  const addresses: string[] = [];
  page.on('request', (sent) => addresses.push(`${sent.url()} ${JSON.stringify(sent.headers())} ${sent.postData() ?? ''}`));
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith(clientsPath));
  const { clientId, secret } = await registerClient(page, 'nowhere');
  expect((await answered).headers()['cache-control']).toContain('no-store');
  expect((await request.post('/oauth/introspect', { form: { token: 'none', client_id: clientId, client_secret: secret } })).status()).toBe(200);
  const hidden = secret.slice(-40);
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.content()).not.toContain(hidden);
  await page.goto('/profile');
  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
  const state = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie, location.href, document.documentElement.outerHTML]));
  expect(state + JSON.stringify(await page.context().cookies()) + addresses.join()).not.toContain(hidden);
  await isNowhereBehind(account.accountId, hidden, 'authz_admin');
});

/** Neither in the database's files, nor in the audit, which did record what happened, nor in what the server printed. */
async function isNowhereBehind(accountId: string, hidden: string, recorded: string): Promise<void> {
  const file = databaseFile(process.env['DATABASE_URL'] ?? '');
  for (const part of [file, `${file}-wal`]) expect(readFileSync(part, 'latin1').includes(hidden), part).toBe(false);
  const audit = await chainAfter(database(), accountId, 0, 100);
  expect(audit.map(({ type }) => type)).toContain(recorded);
  expect(JSON.stringify(audit).includes(hidden), 'audit rows').toBe(false);
  const output = readFileSync(process.env['E2E_SERVER_LOG'] ?? '', 'utf8');
  expect(output).toContain('Ready on');
  expect(output.includes(hidden), 'server output').toBe(false);
}

test('the answer that holds the secret may be kept by nobody', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/new'));
  await generate(page, 'no-store', ['fax:fax:read']);
  expect((await answered).headers()['cache-control']).toContain('no-store');
});

test('going back to the reveal shows no secret', async ({ page, account }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'gone', ['fax:fax:read']);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/profile');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain(secret.slice(-40));
});

test("going back to the reveal of a client's secret shows none", async ({ page, account }) => {
  await signIn(page, account.admin.email);
  const { secret } = await registerClient(page, 'gone');
  await page.goto('/profile');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain(secret.slice(-40));
});
