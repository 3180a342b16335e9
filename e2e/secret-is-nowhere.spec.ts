import { readFileSync } from 'node:fs';
import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { databaseFile } from '@/db/engine';
import { bearer, expect, generate, listPath, newPath, signIn, test } from './fixtures';

test('after the reveal the secret is in no page, cookie, address, storage, database file, audit row or server output', async ({ page, request, account }) => {
  await signIn(page, account.member.email);
  const addresses: string[] = [];
  page.on('request', (sent) => addresses.push(`${sent.url()} ${JSON.stringify(sent.headers())} ${sent.postData() ?? ''}`));
  const secret = await generate(page, 'nowhere', ['fax:fax:read']);
  expect(page.url()).not.toContain(secret);
  expect((await request.get('/v3/personal-access-tokens/self', bearer(secret))).status()).toBe(200);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.waitForURL(listPath);

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
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  nowhere('the history', await page.evaluate(() => document.documentElement.outerHTML));

  const file = databaseFile(process.env['DATABASE_URL'] ?? '');
  for (const part of [file, `${file}-wal`]) nowhere(part, readFileSync(part, 'latin1'));
  const audit = await chainAfter(database(), account.accountId, 0, 100);
  expect(audit.map(({ type }) => type)).toContain('authn_token_created');
  nowhere('audit rows', JSON.stringify(audit));
  const output = readFileSync(process.env['E2E_SERVER_LOG'] ?? '', 'utf8');
  expect(output).toContain('Ready on');
  nowhere('server output', output);
});

test('the answer that holds the secret may be kept by nobody', async ({ page, account }) => {
  await signIn(page, account.member.email);
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
