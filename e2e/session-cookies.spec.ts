import { encode } from 'next-auth/jwt';
import { newId } from '@/db/ids';
import { bearer, expect, generate, listPath, signIn, test } from './fixtures';
import { sessionOf } from './session-of';

const HOUR = 60 * 60 * 1000;

for (const [what, state, opens] of [
  ['that is alive', { createdAgo: HOUR, seenAgo: 0 }, true],
  ['seen 11 hours ago', { createdAgo: 20 * HOUR, seenAgo: 11 * HOUR }, true],
  ['idle for 12 hours', { createdAgo: 20 * HOUR, seenAgo: 12 * HOUR }, false],
  ['older than 7 days', { createdAgo: 7 * 24 * HOUR, seenAgo: 0 }, false],
  ['that was ended', { createdAgo: HOUR, seenAgo: 0, ended: true }, false],
] as const) {
  test(`a session ${what} opens ${opens ? 'the page' : 'nothing'}`, async ({ request, account }) => {
    const cookie = await sessionOf({ accountId: account.accountId, id: account.member.id }, state);
    const answer = await request.get(listPath, { headers: { Cookie: `fax.session-token=${cookie}` }, maxRedirects: 0 });
    expect(answer.status()).toBe(opens ? 200 : 307);
  });
}

test('a cookie of garbage, of another key, or of no session opens nothing, and is no error', async ({ request }) => {
  const foreign = await encode({ token: { sid: newId() }, secret: 'another secret of at least 32 characters' });
  const nobodys = await encode({ token: { sid: newId() }, secret: process.env['NEXTAUTH_SECRET'] ?? '' });
  for (const cookie of ['garbage', 'a.b.c', foreign, nobodys, 'x'.repeat(4_000)]) {
    const answer = await request.get(listPath, { headers: { Cookie: `fax.session-token=${cookie}` }, maxRedirects: 0 });
    expect(answer.status()).toBe(307);
  }
});

test('a token opens no page and no action', async ({ page, playwright, baseURL, account }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'no-page', ['fax:all:read', 'fax:all:edit']);
  const stranger = await playwright.request.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders: bearer(secret).headers });
  expect((await stranger.get(listPath, { maxRedirects: 0 })).status()).toBe(307);
  const asCookie = await stranger.get(listPath, { maxRedirects: 0, headers: { Cookie: `fax.session-token=${secret}` } });
  expect(asCookie.status()).toBe(307);
  await stranger.dispose();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form generates a token and shows its secret; a reload of the answer does not show it again', async ({ page, account }) => {
    await signIn(page, account.member.email);
    await page.goto(`${listPath}/new`);
    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByText('2 problems found.')).toBeVisible();
    await page.getByLabel('Token name').fill('without script');
    await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByRole('textbox', { name: 'Personal access token' })).toHaveValue(/^alohi_pat_/);
    await page.reload();
    await expect(page.getByText('This token was generated. Its secret cannot be shown again.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Rotate', exact: true })).toHaveAttribute('href', /\/personal-access-tokens\/[\w-]+\/rotate$/);
    await page.goto(listPath);
    await expect(page.getByRole('row', { name: /without script/ })).toHaveCount(1);
  });
});
