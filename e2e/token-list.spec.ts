import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { multiplyToken } from '@/db/testing/multiply-token';
import { rawSql } from '@/db/testing/raw-sql';
import { addTokenUse } from '@/db/token-use';
import { transaction } from '@/db/transaction';
import { dayOf } from '@/lib/domain/recorded-use';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { listTokens } from '@/lib/tokens/testing/list-tokens';
import { expect, listPath, signIn, test } from './fixtures';

const DAY = 86_400_000;
const names = (page: Page) => page.locator('tbody th a');
const said = (page: Page) => page.getByRole('status');

test('a search for a secret sends its identifier alone, and one that matches only what has ended says so', async ({ page, account }) => {
  const now = Date.now();
  const { secret, identifier } = await makeHeldToken(account.member, now, { name: 'leaked-one', createdAt: now - 9 * DAY, expiresAt: now - DAY });
  await makeHeldToken(account.member, now, { name: 'well' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const search = page.getByRole('searchbox', { name: 'Search', exact: true });
  await search.fill(secret);
  await expect(search).toHaveValue(identifier);
  await expect(page.getByRole('alert').filter({ hasText: 'That is a secret. It was replaced by its identifier and not sent.' })).toBeVisible();
  await search.press('Enter');
  await page.waitForURL(`**${listPath}?q=${identifier}`);
  await expect(search).toBeFocused();
  await expect(page.getByText('No tokens match. 1 ended token does.')).toBeVisible();
  await page.getByRole('link', { name: '1 ended token does.' }).click();
  await expect(names(page)).toHaveText(['leaked-one']);
  await expect(said(page)).toHaveText('1 token, sorted by date');
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(`${listPath}?tab=ended`);
  expect(asked.filter((one) => one.includes(secret.slice(-20)))).toEqual([]);
  // Enter that ends a word of an input method submits nothing.
  await search.fill('wel');
  await search.evaluate((field) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
  await expect(page).toHaveURL(`${listPath}?tab=ended`);
});

test('what needs a hand is named first; columns sort, filters narrow, pages turn, and the address says all of it', async ({ page, account }) => {
  const now = Date.now();
  const { member } = account;
  const { tokenId } = await makeHeldToken(member, now, { name: 'nightly-reports', expiresAt: now + 5.5 * DAY, lastUsedAt: now - 60_000 });
  await makeHeldToken(member, now, { name: 'frozen-one', scopes: ['fax:all:read'], frozenAt: now, expiresAt: now + 100 * DAY, createdAt: now - 3 * DAY });
  await signIn(page, member.email);
  await page.goto(listPath);
  const strip = page.getByRole('region', { name: 'Needs attention' });
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await expect(strip).toContainText(/nightly-reports expires in \d days and was used today\./);
  await expect(strip.getByRole('link', { name: 'nightly-reports' })).toHaveAttribute('href', `${listPath}/${tokenId}/rotate`);
  const frozen = page.getByRole('row', { name: /frozen-one/ });
  await expect(frozen.getByRole('link', { name: 'Rotate', exact: true })).toHaveCount(0);
  await expect(frozen.getByRole('button', { name: 'Revoke', exact: true })).toHaveAccessibleDescription(/frozen-one/);
  await expect(page.getByRole('row', { name: /nightly-reports/ }).getByRole('link', { name: 'Rotate', exact: true })).toHaveAccessibleDescription(/nightly-reports/);

  await page.getByRole('columnheader', { name: 'Expires' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Expires' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  await expect(said(page)).toHaveText('2 tokens, sorted by expiry');
  await expect(page.getByRole('columnheader', { name: 'Expires' }).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText(['frozen-one', 'nightly-reports']);
  await expect(page).toHaveURL(`${listPath}?sort=-expiry`);

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Scope').selectOption('fax:all:read');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(names(page)).toHaveText(['frozen-one']);
  await expect(said(page)).toHaveText('1 token, sorted by expiry');
  await page.getByRole('link', { name: 'Remove filter: Scope fax:all:read' }).click();
  await expect(names(page)).toHaveCount(2);

  await multiplyToken(tokenId, 48);
  await page.goto(`${listPath}?sort=name`);
  await expect(page.getByText('1–25 of 50 tokens')).toBeVisible();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText('26–50 of 50 tokens')).toBeVisible();
  await page.reload();
  await expect(page.getByText('26–50 of 50 tokens')).toBeVisible();
});

test('a question carries numbers, and several are revoked at once', async ({ page, account }) => {
  const now = Date.now();
  const { member, accountId } = account;
  const make = (name: string, given: object = {}) => makeHeldToken(member, now, { name, ...given });
  const { tokenId } = await make('busy', { createdAt: now, lastUsedAt: now - 120_000, lastUsedAddress: '192.0.2.1' });
  await make('one', { lastUsedAt: now - 2 * DAY });
  await make('two', { createdAt: now - 2 * DAY, lastUsedAt: now - 1_000 });
  await make('three', { createdAt: now - 3 * DAY });
  const day = dayOf(now) - DAY;
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
    await transaction((tx) => addTokenUse(tx, { accountId, tokenId, day, endpoint: 'listFaxes', address, client: 'a test', outcome: 'valid', requests: 402, firstAt: day, lastAt: day }));
  }
  await signIn(page, member.email);
  await page.goto(listPath);
  await page.getByRole('row', { name: /busy/ }).getByRole('button', { name: 'Revoke', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Revoke busy?' });
  await expect(dialog).toContainText('Used 1,206 times yesterday from 3 addresses, last 2 minutes ago.');
  await expect(dialog.getByRole('link', { name: 'Start a rotation' })).toHaveAttribute('href', `${listPath}/${tokenId}/rotate`);
  await dialog.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByRole('row', { name: /busy/ })).toContainText('Revoked just now');
  await expect(page.getByRole('link', { name: 'busy', exact: true })).toBeFocused();

  for (const name of ['one', 'two']) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  await page.getByRole('button', { name: 'Revoke 2 tokens' }).click();
  const several = page.getByRole('alertdialog', { name: 'Revoke 2 tokens?' });
  await expect(several).toContainText('1 of them was used today.');
  await several.getByRole('button', { name: 'Revoke 2 tokens' }).click();
  await expect(said(page)).toHaveText('2 revoked.');
  await expect(page.getByText('Revoked just now')).toHaveCount(3);
  expect((await listTokens(member, now)).filter(({ status }) => status === 'active').map(({ name }) => name)).toEqual(['three']);
  await page.goto(`${listPath}?tab=ended`);
  await expect(names(page)).toHaveCount(3);
});

test('a list that cannot be read says so with the id under which the log has it, and the way to try again works', async ({ page, account: { member } }) => {
  const { tokenId } = await makeHeldToken(member, Date.now(), { name: 'unreadable' });
  const scopesAre = (text: string) => rawSql(`UPDATE tokens SET scopes = '${text}' WHERE id = '${tokenId}'`);
  await scopesAre('no JSON at all');
  await signIn(page, member.email);
  await page.goto(listPath);
  const failed = page.getByRole('alert').filter({ hasText: 'Something went wrong.' });
  await expect(failed).toContainText('Nothing was changed.');
  const id = await failed.getByRole('code').textContent();
  expect(id).toMatch(/^req_/);
  expect(readFileSync(process.env['E2E_SERVER_LOG'] ?? '', 'utf8').split('\n').filter((line) => line.includes(id ?? '') && line.includes('readTokens'))).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'Personal Access Tokens', level: 1 })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await scopesAre('["fax:fax:read"]');
  await failed.getByRole('link', { name: 'Try again' }).click();
  await expect(names(page)).toHaveText(['unreadable']);
});

test('exact times are a choice under the list, without a pointer too, and name their zone', async ({ page, account }) => {
  await makeHeldToken(account.member, Date.now(), { name: 'used', lastUsedAt: Date.now() - DAY });
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const times = page.locator('tbody time');
  const turn = async (name: string) => {
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  };
  await turn('Show exact times');
  await expect(times).toHaveText([/^\d+\s\w{3}\s20\d\d, \d\d:\d\d$/, /^\d+\s\w{3}\s20\d\d, \d\d:\d\d$/]);
  await expect(said(page)).toHaveText(/^Times in .+\.$/);
  await expect(page.locator('#list-count')).toContainText((await said(page).textContent()) ?? '');
  await turn('Show relative times');
  await expect(times).toHaveText([/^in \d+ days$/, '1 day ago']);
});

test('the file holds all that matches, opens in a spreadsheet and starts no formula there', async ({ page, account, browser, baseURL }) => {
  const now = Date.now();
  const { tokenId } = await makeHeldToken(account.member, now, { name: '=HYPERLINK("http://192.0.2.1")' });
  await multiplyToken(tokenId, 29);
  await makeHeldToken(account.owner, now, { name: 'of somebody else' });
  await signIn(page, account.member.email);
  await page.goto(listPath);
  await page.getByRole('button', { name: 'More' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const lines = text.replace(/\r\n$/, '').split('\r\n');
  expect(download.suggestedFilename()).toMatch(/^tokens-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines).toHaveLength(31);
  expect(lines[0]).toBe('\uFEFFToken,Identifier,Scopes,Status,Generated,Expires,Last used,Last address');
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/192\.0\.2\.1""\)",/);
  expect(lines[1]).toContain(new Date(now + 90 * DAY).toISOString());
  expect(text).not.toContain('of somebody else');
  const answer = await page.request.get(`${listPath}/export?q=nothing`);
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
  expect(answer.headers()['cache-control']).toContain('no-store');
  const stranger = await browser.newContext({ baseURL });
  expect((await stranger.request.get(`${listPath}/export`, { maxRedirects: 0 })).status()).toBe(307);
  await stranger.close();
});
