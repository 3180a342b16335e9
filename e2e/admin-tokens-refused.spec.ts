import type { Page } from '@playwright/test';
import { database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { tokenOfAccount } from '@/db/token-of-account';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { expect, inventoryPath, signIn, test } from './fixtures';

const names = (page: Page) => page.locator('tbody th a');
const rowOf = (page: Page, name: RegExp) => page.getByRole('row', { name });
const refusals = async (accountId: string) => (await auditOf(accountId)).filter(({ fact }) => fact.type === 'authz_fail').map(({ fact }) => fact['action']);

test("a member and another organization's admin find nothing, also by hand; a second admin hears who was first", async ({ page, account, browser, baseURL, expectFailure, passwordHash }) => {
  const now = Date.now();
  const { accountId, member, admin, owner } = account;
  const { tokenId } = await makeHeldToken(member, now, { name: 'ours' });
  const others = await makeAccount('enterprise', { passwordHash });
  await makeHeldToken(others.member, now, { name: 'theirs' });
  const revoked = async () => (await tokenOfAccount(database(), accountId, tokenId))?.revokedAt ?? null;
  expectFailure({ status: 404, url: /admin\/tokens/ });

  await signIn(page, member.email);
  for (const path of [inventoryPath, `${inventoryPath}/${tokenId}`, `${inventoryPath}/export`]) expect((await page.request.get(path)).status(), path).toBe(404);
  expect(await refusals(accountId)).toEqual(['open-admin-page', 'open-admin-page', 'export-tokens']);

  // The action is called as the page calls it: by another organization's admin with our token's id, then by a member whose cookie took the admin's place.
  await page.context().clearCookies();
  await signIn(page, others.admin.email);
  expect((await page.request.get(`${inventoryPath}/${tokenId}`)).status()).toBe(404);
  await page.goto(inventoryPath);
  await expect(names(page)).toHaveText(['theirs']);
  await page.route(`**${inventoryPath}`, (route) => (route.request().method() === 'POST' ? route.continue({ postData: JSON.stringify([tokenId, 'leaked', '']) }) : route.continue()));
  await rowOf(page, /theirs/).getByRole('button', { name: 'Revoke', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('radio', { name: 'Leaked' }).check();
  await dialog.getByRole('button', { name: 'Revoke token' }).click();
  await expect(dialog).toContainText('Not found, or not yours to see.');
  expect(await revoked()).toBeNull();
  await page.unroute(`**${inventoryPath}`);

  await page.context().clearCookies();
  await signIn(page, admin.email);
  await page.goto(inventoryPath);
  await rowOf(page, /ours/).getByRole('button', { name: 'Revoke', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Leaked' }).check();
  const second = await browser.newContext({ baseURL });
  const page2 = await second.newPage();
  await signIn(page2, member.email);
  const membersCookies = await second.cookies();
  await second.clearCookies();
  await signIn(page2, owner.email);
  await page2.goto(`${inventoryPath}/${tokenId}`);
  const adminsCookies = await page.context().cookies();
  await page.context().addCookies(membersCookies);
  await dialog.getByRole('button', { name: 'Revoke token' }).click();
  await expect(dialog).toContainText('Not found, or not yours to see.');
  expect(await revoked()).toBeNull();
  expect((await refusals(accountId)).at(-1)).toBe('revoke-token');

  await page.context().addCookies(adminsCookies);
  await page.goto(`${inventoryPath}/${tokenId}`);
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Leaked' }).check();
  await page2.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page2.getByRole('radio', { name: 'Owner left' }).check();
  await dialog.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByText('You revoked it on')).toBeVisible();
  await page2.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page2.getByRole('alertdialog')).toContainText(/Already revoked by admin Test (just now|\d+ seconds? ago)\./);
  await second.close();
});
