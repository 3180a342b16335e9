import type { Page, Request } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { PlainSecret } from '@/lib/domain/secret';
import { PlainClientSecret } from '@/lib/domain/service-clients';
import { testSecrets } from '@/lib/domain/test-secrets';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { expect, foundPath, listPath, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const NOW = Date.now();
const field = (page: Page) => page.getByRole('textbox').first();
const results = (page: Page) => page.getByRole('table', { name: 'Found tokens' });
const rowOf = (page: Page, identifier: string) => results(page).getByRole('row').filter({ hasText: identifier });
const call = (page: Page, secret: string) => page.request.get('/v3/personal-access-tokens/self', { headers: { Authorization: `Bearer ${secret}` } });

/** Everything that the page sends, in its addresses, headers and bodies. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request: Request) => void sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  return sent;
}

/** Pastes as a hand does, without the machine's one clipboard. */
function paste(page: Page, text: string): Promise<void> {
  return field(page).evaluate((area: HTMLTextAreaElement, pasted) => {
    area.focus();
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    if (area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))) document.execCommand('insertText', false, pasted);
  }, text);
}

test('from paste to dead in three interactions, and no secret leaves the browser', async ({ page, account }) => {
  const [one, two] = [await makeHeldToken(account.member, NOW, { name: 'nightly-reports', lastUsedAt: NOW - 120_000 }), await makeHeldToken(account.member, NOW, { name: 'ward-3' })];
  const foreign = await makeHeldToken((await makeAccount()).member, NOW);
  const client = PlainClientSecret.generate().reveal();
  const log = `TOKEN=${one.secret}\nretry ${one.secret}\n\n{"a":"${two.secret}"} ${foreign.secret}\n${testSecrets.expired}\n${client}\n${PlainSecret.generate().reveal().slice(0, 60)}`;
  await signIn(page, account.member.email);
  await page.goto(foundPath);
  await expect(field(page)).toBeEnabled();
  await expect(field(page)).toHaveAccessibleName("Paste anything: a log, a diff, a scanner's output");
  const sent = sentBy(page);

  await paste(page, log);
  await expect(page.getByRole('heading', { name: '3 secrets found, 2 of them working' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('3 secrets found, 2 of them working');
  await expect(rowOf(page, one.identifier)).toHaveText(/nightly-reports.*You.*Active.*2 min ago.*Lines 1 and 2/);
  await expect(rowOf(page, foreign.identifier)).toHaveText(/Not from here.*Line 4/);
  for (const note of [/published test secret \(Line 5\)/, /service client's secret \(Line 6\).*Tell an admin/, /cut short or altered \(Line 7\)/]) await expect(page.getByText(note)).toBeVisible();
  await isAccessible(page, 'what was found');

  await page.getByRole('button', { name: 'Revoke 2 tokens', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Revoke 2 tokens?' });
  await expect(dialog).toContainText(/The last use of any of them was 2 minutes ago\..*They stop at once and cannot be restored\./);
  await dialog.getByRole('button', { name: 'Revoke 2 tokens', exact: true }).click();

  await expect(page.getByRole('status')).toHaveText(/^2 tokens revoked\. Nobody else had to be told/);
  await expect(rowOf(page, two.identifier)).toContainText('Revoked just now');
  await expect(page.getByRole('heading', { name: '3 secrets found, none of them working' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Revoke / })).toHaveCount(0);
  for (const { secret } of [one, two]) expect((await call(page, secret)).status()).toBe(401);
  expect((await call(page, foreign.secret)).status()).toBe(200);
  await expect(rowOf(page, one.identifier).getByRole('link', { name: 'See what it was used for' })).toHaveAttribute('href', `${listPath}/${one.tokenId}/uses`);

  const fromPage = sent.join('\n');
  expect(fromPage).toContain(one.identifier);
  for (const secret of [one.secret, two.secret, foreign.secret, client, testSecrets.expired]) expect(fromPage).not.toContain(secret.slice(-30));
  expect(fromPage).not.toContain('retry ');
  // The page before this one, and this one again: the text is in neither.
  await page.reload();
  await expect(field(page)).toHaveValue('');
});

test("a member reports somebody else's: frozen at once, owner and admins told; the admin then revokes it by name", async ({ page, account, browser }) => {
  const owners = await makeHeldToken(account.owner, NOW, { name: 'payroll' });
  await signIn(page, account.member.email);
  await page.goto(foundPath);
  await paste(page, `x ${owners.secret}`);
  await expect(page.getByRole('heading', { name: '1 secret found, 1 of them working' })).toBeVisible();
  await expect(rowOf(page, owners.identifier)).toContainText('Belongs to someone in your organization');
  await expect(page.getByText('payroll')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('alertdialog', { name: 'Report 1 token?' }).getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('1 token reported: frozen now, revoked after 24 hours. The owner and 1 admin were told.');
  expect(await (await call(page, owners.secret)).json()).toMatchObject({ description: expect.stringContaining('frozen') });
  const told = await rawSql(`SELECT member_id, kind FROM notices WHERE account_id = '${account.accountId}' ORDER BY kind`);
  expect(told.map(({ member_id, kind }) => [member_id, kind])).toEqual([[account.owner.id, 'reported-leaked'], [account.admin.id, 'token-reported']]);

  const admins = await browser.newPage();
  await signIn(admins, account.admin.email);
  await admins.goto(foundPath);
  // Over plain http a browser computes no fingerprints.
  await admins.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await paste(admins, owners.secret);
  await expect(rowOf(admins, owners.identifier)).toHaveText(/payroll.*owner Test.*Frozen/);
  await expect(admins.getByText(/only identifiers were sent/)).toBeVisible();
  await admins.getByRole('button', { name: 'Revoke 1 token', exact: true }).click();
  await admins.getByRole('alertdialog').getByRole('button', { name: 'Revoke 1 token', exact: true }).click();
  await expect(admins.getByRole('status')).toHaveText('1 token revoked. Told: owner Test.');
  await rowOf(admins, owners.identifier).getByRole('link', { name: 'Impact report' }).click();
  await expect(admins.getByRole('heading', { level: 1, name: /^What payroll did since / })).toBeVisible();
  await admins.close();
});

test('five megabytes hold nothing up, as a paste or as a file; more are refused', async ({ page, account }) => {
  const { secret, identifier } = await makeHeldToken(account.member, NOW);
  const line = `2026-11-23T10:00:00Z 203.0.113.7 GET /v3/accounts 日本語 ${'x'.repeat(60)}\n`;
  const text = line.repeat(Math.floor((5 * 1024 * 1024 - 100) / line.length)) + secret;
  const lastLine = text.split('\n').length.toLocaleString('en-US');
  await signIn(page, account.member.email);
  await page.goto(foundPath);
  await expect(field(page)).toBeEnabled();
  // The text is in the browser before the clock starts: handing it over is the test's own work.
  const longestPause = await field(page).evaluate(
    (area: HTMLTextAreaElement, pasted) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        setTimeout(() => {
          let longest = 0;
          let last = performance.now();
          const beat = setInterval(() => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (!document.querySelector('.found-list')) return;
            clearInterval(beat);
            resolve(longest);
          }, 10);
          area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }, 100);
      }),
    text,
  );
  await expect(rowOf(page, identifier)).toContainText(`Line ${lastLine}`);
  expect(longestPause, 'milliseconds').toBeLessThan(1_000);
  await expect(page.getByText('The text is long: it was searched, and is not shown here.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'build.log', mimeType: 'text/plain', buffer: Buffer.from(`nothing\n${PlainSecret.generate().reveal()}`) });
  await expect(page.getByRole('heading', { name: '1 secret found, none of them working' })).toBeVisible();
  await paste(page, text.padEnd(5 * 1024 * 1024 + 1, 'x'));
  await expect(page.getByRole('alert').filter({ hasText: 'more than 5 MB' })).toBeVisible();
});
