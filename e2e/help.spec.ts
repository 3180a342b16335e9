import type { Page } from '@playwright/test';
import { otherAnswers } from '@/lib/domain/refusal-help';
import { scopes } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { testSecrets } from '@/lib/domain/test-secrets';
import { verdicts } from '@/lib/domain/verdicts';
import { bearer, expect, generate, newPath, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const guidePath = '/help/personal-access-tokens';
const refusedPath = '/help/refused-requests';
const field = (page: Page) => page.getByRole('textbox', { name: 'Paste the error, the status, the request ID, or the token' });
const answer = (page: Page) => page.locator('[aria-labelledby="answer"]');

/** Puts a text into the field as a paste does. */
async function paste(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeEnabled();
  await field(page).fill('');
  await field(page).focus();
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
  await page.getByRole('button', { name: 'Find the reason' }).click();
}

test('a stranger reads the guide: every scope is there, every link of its contents leads somewhere, and only who signs in answers whether it helped', async ({ page }) => {
  await page.goto(guidePath);
  await expect(page).toHaveTitle('Guide to tokens – Personal Access Tokens');
  for (const scope of scopes) await expect(page.locator('#scopes ~ section p.font-mono').filter({ hasText: scope })).toHaveCount(1);
  const targets = await page.locator('main a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(targets.length).toBeGreaterThan(15);
  expect(await page.evaluate((ids) => ids.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1), targets)).toEqual([]);
  await page.getByRole('img', { name: /^The checklist of the form/ }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  await expect(page.getByRole('button', { name: 'Yes', exact: true })).toHaveCount(0);
  await expect(page.locator('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', /to=%2Fhelp%2Fpersonal-access-tokens/);
  await isAccessible(page, 'the article for a stranger');
});

test('every type that an error can name has its anchor, without script too', async ({ request }) => {
  const html = await (await request.get(refusedPath)).text();
  const ids = [...verdicts.filter((verdict) => verdict !== 'valid'), ...otherAnswers.flatMap(({ types }) => [...types])];
  expect(ids.filter((id) => html.split(`id="${id}"`).length !== 2)).toEqual([]);
});

test('what a stranger pastes is read in the browser and nothing is sent, and the header’s error is marked', async ({ page }) => {
  await page.goto(refusedPath);
  const secret = PlainSecret.generate();
  await expect(field(page)).toBeEnabled();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await paste(page, `curl -H "Authorization: Token ${secret.reveal()}" https://x.example/v3`);
  await expect(field(page)).toHaveValue(`curl -H "Authorization: Token ${secret.identifier}" https://x.example/v3`);
  await expect(page.getByRole('heading', { level: 2, name: 'The header is not in the right form' })).toBeFocused();
  await expect(answer(page).locator('mark')).toHaveText('Wrong: Token');
  await expect(answer(page)).toContainText('Nothing was sent.');
  await paste(page, secret.reveal().replace(/.$/, ''));
  await expect(answer(page)).toContainText('part of it may be missing');
  await paste(page, testSecrets.frozen);
  await expect(answer(page)).toContainText('The token is frozen');
  expect(sent.filter((one) => !one.includes('/_next/'))).toEqual([]);
  await isAccessible(page, 'an answer');
});

test('a member is told of their own token, of a request by its id and of the scope it lacked, and the secret never leaves the page', async ({ page, account, request }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'nightly-reports', ['fax:fax:read']);
  const refused = (await (await request.get('/v3/shop/balance', bearer(secret))).json()) as { request_id: string };
  await page.goto(refusedPath);
  const sent: string[] = [];
  page.on('request', (one) => sent.push(`${one.url()} ${one.postData() ?? ''} ${JSON.stringify(one.headers())}`));
  await paste(page, secret);
  await expect(page.getByRole('heading', { name: 'nightly-reports works' })).toBeFocused();
  await expect(answer(page)).toContainText('Only the identifier was sent.');
  await expect(page.getByText('That is a secret. It was replaced by its identifier and not sent.')).toBeVisible();
  await expect(async () => {
    await paste(page, JSON.stringify(refused));
    await expect(answer(page)).toContainText('GET /v3/shop/balance', { timeout: 2_000 });
  }).toPass();
  await expect(answer(page).getByRole('heading')).toHaveText('This call needs fax:shop:read');
  await expect(answer(page).getByRole('link', { name: 'Rotate with this scope added' })).toHaveAttribute('href', /\/rotate\?scopes=fax%3Ashop%3Aread$/);
  const other = PlainSecret.generate();
  await paste(page, other.reveal());
  await expect(page.getByRole('heading', { name: 'Not a token of yours' })).toBeFocused();
  expect(sent.length).toBeGreaterThan(2);
  expect(sent.filter((one) => one.includes(secret.slice(33, 60)) || one.includes(other.reveal().slice(33, 60)))).toEqual([]);
  await request.delete('/v3/personal-access-tokens/self', bearer(secret));
  await paste(page, secret);
  await expect(answer(page).getByRole('heading')).toContainText('A holder of the secret revoked nightly-reports on');
  await answer(page).getByRole('link', { name: 'Generate one like it' }).click();
  await expect(page).toHaveURL(new RegExp(`${newPath}\\?name=nightly-reports`));
  await expect(page.getByRole('checkbox', { name: 'fax:fax:read', exact: true })).toBeChecked();
});

test('a member answers whether it helped, says what was missing, and changes the answer', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(guidePath);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.locator('main').getByText('You answered no.')).toBeVisible();
  await page.getByLabel('What was missing?').fill(`It was ${PlainSecret.generate().reveal()}`);
  await expect(page.getByLabel('What was missing?')).toHaveValue(/^It was \w{22}$/);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Sent. It helps to improve this page.');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.locator('main').getByText('You answered yes.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^\d+ of \d+ found this helpful$/)).toBeVisible();
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });
  test('both pages speak it, and the picture does too', async ({ page }) => {
    await page.goto(guidePath);
    await expect(page.getByRole('heading', { name: '最小権限の原則' })).toBeVisible();
    await expect(page.locator('main img')).toHaveAttribute('src', /scope-checklist\.ja\.light/);
    await page.getByRole('link', { name: 'リクエストが拒否された原因' }).first().click();
    const pasted = page.getByRole('textbox', { name: 'エラー、ステータス、リクエストID、またはトークンを貼り付け' });
    await expect(pasted).toBeEnabled();
    await pasted.fill('429');
    await page.getByRole('button', { name: '原因を調べる' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'リクエストが多すぎます' })).toBeFocused();
  });
});
