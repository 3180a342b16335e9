import type { Page } from '@playwright/test';
import { rawSql } from '@/db/testing/raw-sql';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { bearer, expect, listPath, newPath, PASSWORD, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const HOUR = 60 * 60 * 1000;
const pathOf = (tokenId: string) => `${listPath}/${tokenId}`;

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

test("a token of somebody else, in or outside the organization, is not there: a real 404", async ({ page, account, expectFailure }) => {
  const { tokenId } = await makeHeldToken(account.admin, Date.now());
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /personal-access-tokens\// });
  for (const id of [tokenId, 'no-such-token']) {
    const answer = await page.goto(pathOf(id));
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found, or not yours to see.');
  }
  const stranger = await page.context().browser()?.newContext();
  const answer = await stranger?.request.get(new URL(pathOf(tokenId), page.url()).href, { maxRedirects: 0 });
  expect(answer?.headers()['location']).toBe(`/sign-in?to=${encodeURIComponent(pathOf(tokenId))}`);
  await stranger?.close();
});

test('a member sees what a token does, names and describes it, takes a scope away, and the next request feels it', async ({ page, account, request }) => {
  const { tokenId, secret, identifier } = await makeHeldToken(account.member, Date.now(), { name: 'nightly', scopes: ['fax:fax:read', 'fax:user:read', 'fax:numbers:read'] });
  const call = async (path: string) => (await request.get(path, bearer(secret))).status();
  await signIn(page, account.member.email);
  await page.goto(pathOf(tokenId));
  await expect(page).toHaveTitle('nightly – Personal Access Tokens');
  await expect(page.getByRole('main')).toContainText('Can view faxes, view own details and view numbers. Ends');
  await expect(page.getByRole('main')).toContainText('Never used yet.');
  await expect(page.getByRole('main')).toContainText(identifier);
  await expect(page.getByRole('link', { name: 'Rotate', exact: true })).toHaveAttribute('href', `${pathOf(tokenId)}/rotate`);
  await expect(page.getByRole('region', { name: 'Needs attention' })).toHaveCount(0);

  expect([await call('/v3/accounts/self/faxes'), await call('/v3/accounts/self/numbers'), await call('/v3/shop/balance')]).toEqual([200, 200, 403]);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('2 allowed and 1 refused requests in 30 days').first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 8_000 });
  await page.getByText('Show as table').click();
  await expect(page.getByRole('table', { name: '2 allowed and 1 refused requests in 30 days' }).getByRole('row')).toHaveCount(31);
  await expect(page.getByRole('row', { name: /GET \/v3\/shop\/balance/ })).toContainText('01just now');
  await expect(page.getByRole('region', { name: 'Needs attention' })).toContainText('1 call refused since yesterday: it needs fax:shop:read');
  await expect(page.getByRole('link', { name: 'Rotate with this scope added' })).toHaveAttribute('href', `${pathOf(tokenId)}/rotate?scopes=fax%3Ashop%3Aread`);

  await choose(page, 'Rename');
  const name = page.getByRole('dialog').getByLabel('Token name');
  await expect(name).toBeFocused();
  await name.fill('  ');
  await name.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Enter a token name.');
  await name.fill('nightly-reports');
  await name.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('nightly-reports');
  await expect(page.getByRole('status')).toHaveText('Renamed to nightly-reports.');
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();

  await choose(page, 'Add a description');
  const pasted = PlainSecret.generate();
  const sent: string[] = [];
  page.on('request', (one) => sent.push(one.postData() ?? ''));
  await page.getByRole('textbox', { name: 'Description' }).fill(`Uses ${pasted.reveal()} at night`);
  await expect(page.getByRole('dialog')).toContainText('That is a secret. It was replaced by its identifier and not sent.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main')).toContainText(`Uses ${pasted.identifier} at night`);
  expect(sent.join()).not.toContain(pasted.reveal());

  await page.getByRole('button', { name: 'Remove fax:numbers:read' }).click();
  await expect(page.getByRole('dialog')).toContainText('Calls that need it are refused at once.');
  await page.getByRole('button', { name: 'Remove scope' }).click();
  await expect(page.getByRole('button', { name: 'Remove fax:numbers:read' })).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('fax:numbers:read removed.');
  expect([await call('/v3/accounts/self/faxes'), await call('/v3/accounts/self/numbers')]).toEqual([200, 403]);
  await page.getByRole('button', { name: 'Remove fax:user:read' }).click();
  await page.getByRole('button', { name: 'Remove scope' }).click();
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(0);
  await expect(page.locator('#history li')).toContainText(['You removed fax:user:read from nightly-reports', 'You removed fax:numbers:read from nightly-reports', 'You changed the description of nightly-reports', 'You renamed nightly to nightly-reports', 'A call with nightly-reports was refused']);
  await isAccessible(page, 'token page');
});

test('a member freezes a token at once and unfreezes it, and revoked it offers one like it', async ({ page, account, request }) => {
  const { tokenId, secret } = await makeHeldToken(account.member, Date.now(), { name: 'ward-3-printer', scopes: ['fax:fax:read', 'fax:fax:edit'] });
  const call = async () => (await request.get('/v3/accounts/self/faxes', bearer(secret))).status();
  await signIn(page, account.member.email);
  await page.goto(pathOf(tokenId));
  const ends = page.getByRole('main').getByText(/ Ends \w{3}\s\d/);
  await expect(ends).toBeVisible();
  await choose(page, 'Freeze');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: '24 hours' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Revoke it' })).toBeChecked();
  await dialog.getByRole('radio', { name: '3 days' }).check();
  await dialog.getByRole('radio', { name: 'Unfreeze it' }).check();
  await expect(dialog).toContainText(/It is unfrozen on \w{3}\s\d+\s\w{3}\s\d{4}, \d\d:\d\d \(Japan Standard Time\)\./);
  await dialog.getByRole('radio', { name: 'Revoke it' }).check();
  await dialog.getByRole('button', { name: 'Freeze token' }).click();
  await expect(page.getByRole('region', { name: 'Needs attention' })).toContainText(/You froze it on .* then it is revoked\./);
  // Frozen, it is revoked before it would expire: the page tells that one date alone.
  await expect(ends).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Rotate', exact: true })).toHaveCount(0);
  expect(await call()).toBe(401);
  await page.goto(listPath);
  await expect(page.getByRole('row', { name: /ward-3-printer/ })).toContainText('Frozen');

  await page.goto(pathOf(tokenId));
  await page.getByRole('button', { name: 'Unfreeze' }).click();
  await expect(page.getByRole('link', { name: 'Rotate', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await call()).toBe(200);

  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText('It stops at once and cannot be restored.');
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByText(/^You revoked it on/)).toBeVisible();
  await expect(page.getByRole('button', { name: /More|Revoke|Remove/ })).toHaveCount(0);
  expect(await call()).toBe(401);
  await expect(page.getByRole('link', { name: 'Generate one like it' })).toHaveAttribute('href', `${newPath}?name=ward-3-printer&scopes=fax%3Afax%3Aread+fax%3Afax%3Aedit&expires_in=91`);
});

test('allowed addresses: fewer at once, more only with a fresh password, and who would be cut off is told before', async ({ page, account, request }) => {
  const { tokenId, secret } = await makeHeldToken(account.member, Date.now(), { name: 'office' });
  const call = async () => (await request.get('/v3/accounts/self/faxes', bearer(secret))).status();
  await signIn(page, account.member.email);
  await rawSql(`update sessions set authenticated_at = authenticated_at - 3600000 where member_id = '${account.member.id}'`);
  expect(await call()).toBe(200);
  await page.goto(pathOf(tokenId));
  await choose(page, 'Allowed addresses');
  const field = page.getByRole('textbox', { name: 'Allowed addresses' });
  await field.fill('192.0.2.0/24\nnot an address');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toContainText('Line 2 is no address or CIDR range.');
  await field.fill('192.0.2.0/24');
  await expect(page.getByRole('dialog')).toContainText(/Your own address .* would be refused\./);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#details')).toContainText('192.0.2.0/24');
  expect(await call()).toBe(403);

  await choose(page, 'Allowed addresses');
  await field.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('#details')).toContainText('Any address');
  expect(await call()).toBe(200);
});

test('what an admin froze the owner cannot unfreeze, and reads whom to ask; in Japanese and on a phone it is finished too', async ({ page, account }) => {
  const now = Date.now();
  const { tokenId } = await makeHeldToken(account.member, now, { name: '夜間レポート', scopes: ['fax:all:read', 'fax:fax:edit'] });
  await transaction((tx) => setTokenState(tx, account.accountId, tokenId, { frozenAt: now, frozenBy: account.admin.id, frozenUntil: now + HOUR, frozenThen: 'revoke' }));
  await signIn(page, account.member.email);
  await page.goto(pathOf(tokenId));
  await expect(page.getByRole('region', { name: 'Needs attention' })).toContainText('Ask admin Test to unfreeze it.');
  await expect(page.getByRole('button', { name: 'Unfreeze' })).toHaveCount(0);
  await page.context().addCookies([{ name: 'fax.language', value: 'ja', url: page.url() }]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Test adminさんに凍結の解除を依頼してください。');
  await isAccessible(page, 'frozen token in Japanese, narrow and dark');
  await page.getByRole('button', { name: 'その他' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['名前を変更', '説明を追加', '許可するIPアドレス', 'スコープを減らす']);
  await isAccessible(page, 'the menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'その他' })).toBeFocused();
  await transaction((tx) => setTokenState(tx, account.accountId, tokenId, { frozenUntil: now - 1 }));
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Test adminさんが凍結した後、');
  await expect(page.getByRole('link', { name: '同じ内容で生成' })).toBeVisible();
});
