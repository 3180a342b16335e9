import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { expect, listPath, newPath, PASSWORD, signInByHand, test } from './fixtures';

test('an unknown e-mail and a wrong password get the same sentence, and the e-mail is kept', async ({ page, account, expectFailure }) => {
  expectFailure({ status: 401, url: /callback\/credentials/ });
  for (const email of [account.member.email, `nobody-${account.accountId}@test.example`]) {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('Email or password is incorrect.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(email);
    expect(page.url()).not.toContain('wrong');
  }
  const audit = await chainAfter(database(), account.accountId, 0, 10);
  expect(audit.map(({ type }) => type)).toEqual(['authn_login_fail']);
});

test('a stranger is led to the page they wanted after signing in', async ({ page, account }) => {
  await page.goto(newPath);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel('Email').fill(account.member.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(newPath);
});

for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`a link to the sign-in with "${to}" leads nowhere else`, async ({ page, account }) => {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await page.getByLabel('Email').fill(account.member.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL ?? '').host);
  });
}

test('twenty sign-ins with the right password at once all work', async ({ playwright, baseURL, account }) => {
  const strangers = await Promise.all(Array.from({ length: 20 }, () => playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: { Origin: baseURL ?? '' } })));
  await Promise.all(
    strangers.map(async (stranger) => {
      const { csrfToken } = await (await stranger.get('/api/auth/csrf')).json();
      await stranger.post('/api/auth/callback/credentials', { form: { csrfToken, email: account.member.email, password: PASSWORD, timeZone: 'UTC', json: 'true' } });
    }),
  );
  for (const member of strangers) {
    expect((await member.get(listPath, { maxRedirects: 0 })).status()).toBe(200);
    await member.dispose();
  }
});

test('the session cookie is HttpOnly and carries no name, role or e-mail', async ({ page, account, context }) => {
  await signInByHand(page, account.member.email);
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session-token');
  const session = await (await page.request.get('/api/auth/session')).json();
  expect(Object.keys(session)).toEqual(['expires']);
});

test('a password typed before the page is ready never goes into an address', async ({ page, account }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('Email').fill(account.member.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  const clicked = page.getByRole('button', { name: 'Sign in' }).click();
  release();
  await clicked;
  await page.waitForURL((url) => url.pathname === listPath);
});
