import { database } from '@/db/connection';
import { preferencesOf } from '@/db/members';
import { endSessionsOfMember } from '@/db/sessions';
import { transaction } from '@/db/transaction';
import { expect, listPath, newPath, openMenu, PASSWORD, preferencesPath, signIn, signInByHand, test } from './fixtures';

test.describe('a browser that likes Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('reads Japanese, unless the address asks for English: from that very page on', async ({ page, account, context }) => {
    await page.goto('/sign-in?lang=de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.getByRole('button', { name: 'ログイン' })).toBeVisible();
    expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: 'fax.language' }));

    await page.goto(`/sign-in?to=${encodeURIComponent(newPath)}`);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByLabel('Email').fill(account.member.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(newPath);
    await expect(page.getByRole('heading', { name: 'Generate new token' })).toBeVisible();
    expect(await context.cookies()).toContainEqual(expect.objectContaining({ name: 'fax.language', value: 'en', httpOnly: true, sameSite: 'Lax' }));
  });
});

test('a member chooses a language in the menu: the page changes where it stands, and the choice goes with the member', async ({ page, account, browser }) => {
  await signInByHand(page, account.member.email);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('half written');
  await openMenu(page);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { name: '新しいトークンを生成' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page).toHaveTitle('新しいトークンを生成 – パーソナルアクセストークン');
  await expect(page.getByLabel('トークン名')).toHaveValue('half written');
  await expect(page.getByRole('status')).toHaveText('保存しました。');
  // The browser was fixed to English by the way it signed in. That is over.
  await page.reload();
  await expect(page.getByRole('heading', { name: '新しいトークンを生成' })).toBeVisible();

  const elsewhere = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel('Email').fill(account.member.email);
  await elsewhere.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'パーソナルアクセストークン', exact: true })).toBeVisible();
  // And a browser that is fixed goes before the choice.
  await elsewhere.goto('/sign-in?lang=en');
  await expect(elsewhere.getByRole('link', { name: 'Generate new token' })).toBeVisible();
  await elsewhere.context().close();
});

test('preferences are saved together, asking for the password where the session has ended', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(preferencesPath);
  await expect(page.getByText('Same as browser: Japan Standard Time')).toBeAttached();
  await page.getByLabel('Time zone').selectOption({ value: 'Europe/Berlin' });
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await expect(page.getByRole('status')).toHaveText('Preferences saved.');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const kept = () => preferencesOf(database(), account.accountId, account.member.id);
  expect(await kept()).toEqual({ language: null, timeZone: 'Europe/Berlin', theme: 'dark' });

  await page.goto(newPath);
  await expect(page.getByText(/\(Central European (Standard )?Time\)/).first()).toBeVisible();
  await page.goto(preferencesPath);
  await transaction((tx) => endSessionsOfMember(tx, account.accountId, account.member.id, Date.now()));
  await page.getByRole('radio', { name: 'Same as system' }).check();
  await page.getByRole('radio', { name: '日本語' }).check();
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('status')).toHaveText('表示設定を保存しました。');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await kept()).toEqual({ language: 'ja', timeZone: 'Europe/Berlin', theme: null });
  await page.getByRole('radio', { name: 'ブラウザーに合わせる' }).check();
  await page.getByRole('button', { name: '表示設定を保存' }).click();
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
  expect(await kept()).toMatchObject({ language: null });
});

test('the menu works by keyboard, closes on Escape, and its theme holds on every page at once', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(listPath);
  const opener = page.getByRole('button', { name: /^Signed in as/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await expect(opener).toBeFocused();
  const html = await (await page.request.get('/profile')).text();
  expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);
  expect(html).toContain('<meta name="color-scheme" content="dark"/>');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens, a language is chosen and the way out is there', async ({ page, account }) => {
    await signIn(page, account.member.email);
    await page.goto(listPath);
    await openMenu(page);
    await page.getByRole('button', { name: '日本語' }).click();
    await expect(page.getByRole('heading', { name: 'パーソナルアクセストークン', exact: true })).toBeVisible();
    await openMenu(page);
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
