import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { PlainSecret } from '@/lib/domain/secret';
import { expect, newPath, PASSWORD, signIn, test } from './fixtures';

test('what a link asks for and is not understood is named, and ignored', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(`${newPath}?scopes=fax:use:read,fax:everything&expires_in=5000`);
  const notice = page.getByRole('note');
  await expect(notice).toContainText('Not recognized: fax:everything, 5000.');
  await expect(notice).toContainText('fax:use:read is not a scope. Did you mean fax:user:read?');
  await expect(notice).not.toContainText('Filled in from a link');
  await expect(page.getByRole('radio', { name: '90 days (recommended)' })).toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);

  await notice.getByRole('button', { name: 'Add fax:user:read' }).click();
  await expect(page.getByRole('checkbox', { name: 'fax:user:read', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'fax:user:read', exact: true })).toBeFocused();
  await expect(notice.getByRole('button')).toHaveCount(0);
});

test('markup in a link is text on the page', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(`${newPath}?name=${encodeURIComponent('<img src=x onerror=alert(1)>')}&scopes=${encodeURIComponent('<script>alert(1)</script>')}`);
  await expect(page.getByLabel('Token name')).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('note')).toContainText('<script>alert(1)</script>');
});

test('a secret in a link is in no page and in no address: it is replaced, and the reader is told what to do', async ({ page, account, request }) => {
  const secret = PlainSecret.generate();
  const hidden = secret.reveal().slice(-40);
  const answer = await request.get(`${newPath}?name=${secret.reveal()}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(`${answer.headers()['location']}${await answer.text()}`).not.toContain(hidden);

  await signIn(page, account.member.email);
  await page.goto(`${newPath}?name=${secret.reveal()}&scopes=fax:fax:read`);
  await expect(page.getByLabel('Token name')).toHaveValue(secret.identifier);
  await expect(page.getByRole('note')).toContainText('Whoever has the link has the secret: revoke that token.');
  expect(page.url()).not.toContain(hidden);
  expect(await page.content()).not.toContain(hidden);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(hidden);
});

test('a link fills the form in, and only the button generates', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(`${newPath}?name=nightly-reports&scopes=fax:fax:read+fax:numbers:read&expires_in=30`);
  await expect(page.getByRole('note')).toHaveText('Filled in from a link. Check it before you generate the token.');
  await expect(page.getByLabel('Token name')).toHaveValue('nightly-reports');
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'fax:numbers:read', exact: true })).toBeChecked();
  expect(await tokensOfMember(database(), account.accountId, account.member.id)).toEqual([]);

  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toHaveValue(/^alohi_pat_/);
  const tokens = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(tokens.map(({ name, scopes }) => ({ name, scopes }))).toEqual([{ name: 'nightly-reports', scopes: ['fax:fax:read', 'fax:numbers:read'] }]);
});

test('days that are no preset become a date', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(`${newPath}?expires_in=7`);
  await expect(page.getByRole('radio', { name: 'Custom' })).toBeChecked();
  await expect(page.getByLabel('Expiration date')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByText(/Ends .+, 23:59/)).toBeVisible();
});

test('whoever signs in on the way still finds the form filled in', async ({ page, account }) => {
  await page.goto(`${newPath}?scopes=fax:shop:read&name=shop`);
  await page.getByLabel('Email').fill(account.member.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Token name')).toHaveValue('shop');
  await expect(page.getByRole('checkbox', { name: 'fax:shop:read', exact: true })).toBeChecked();
});
