import { bearer, expect, listPath, newPath, signInByHand, test } from './fixtures';

test('a member generates a token, sees its secret once, calls the API with it, revokes it, and the next call is refused', async ({ page, request, account }) => {
  await signInByHand(page, account.member.email);
  await expect(page).toHaveURL(listPath);
  await expect(page.getByRole('heading', { level: 1, name: 'Personal Access Tokens' })).toBeVisible();

  await page.goto('/profile');
  await page.getByRole('link', { name: 'Integrations' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Fax.Plus API — Personal Access Tokens' })).toBeVisible();
  await page.getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByText('Generate a token to call the Fax.Plus API from your own programs.')).toBeVisible();
  await page.getByRole('link', { name: 'Generate new token' }).click();
  await expect(page).toHaveURL(newPath);

  await page.getByLabel('Token name').fill('nightly-reports');
  await expect(page.getByRole('radio', { name: '90 days (recommended)' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'fax:user:read', exact: true }).check();
  await page.getByRole('checkbox', { name: 'fax:numbers:read', exact: true }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Copy your token now' })).toBeFocused();
  const box = page.getByRole('textbox', { name: 'Personal access token' });
  await expect(box).toHaveAttribute('readonly', '');
  const secret = await box.inputValue();
  expect(secret).toMatch(/^alohi_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/);
  await page.getByRole('button', { name: 'Done' }).click();

  await expect(page).toHaveURL(listPath);
  const row = page.getByRole('row', { name: /nightly-reports/ });
  await expect(row).toContainText('Never');
  await expect(row).toContainText('in 90 days');
  await expect(row).toContainText(secret.slice(10, 32));

  const self = await request.get('/v3/personal-access-tokens/self', bearer(secret));
  expect(self.status()).toBe(200);
  expect(await self.json()).toMatchObject({ name: 'nightly-reports', scopes: ['fax:user:read', 'fax:numbers:read'], owner: { uid: account.member.id } });
  expect((await request.get('/v3/accounts/self', bearer(secret))).status()).toBe(200);
  expect((await request.get('/v3/accounts/self/faxes', bearer(secret))).status()).toBe(403);

  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('127.0.0.1', { timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await expect(row).not.toContainText('Never');

  await row.getByRole('button', { name: 'Revoke', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Revoke nightly-reports?');
  await expect(dialog).toContainText('It stops at once and cannot be restored.');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Revoke token' }).click();
  await expect(row).toContainText('Revoked');
  await expect(page.getByRole('status')).toHaveText('nightly-reports revoked.');

  const refused = await request.get('/v3/personal-access-tokens/self', bearer(secret));
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toMatchObject({ error: 'invalid_token', description: 'The token was revoked.' });
  expect(refused.headers()['www-authenticate']).toContain('error="invalid_token"');
});
