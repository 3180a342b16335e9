import type { Page, Route } from '@playwright/test';
import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { expect, newPath, scriptAnswers, signIn, test } from './fixtures';

const NEVER_SHOWN = 'This token was generated, but its secret was never shown. Rotate it to get a new one, or revoke it.';

/** The request arrives, its answer does not. */
async function loseAnswer(page: Page, press: () => Promise<void>): Promise<void> {
  const losing = async (route: Route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    await route.abort('failed');
  };
  await page.route('**/*', losing);
  // Without a script the browser itself tells that no answer came.
  await scriptAnswers(page);
  await press();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('No answer arrived.');
  await page.unroute('**/*', losing);
  await press();
}

test('where the answer got lost, the same form generates nothing more: it says that the token is there, and leads to its rotation or its revocation', async ({ page, account, expectFailure }) => {
  expectFailure({ status: 'broken', url: /personal-access-tokens/ });
  await signIn(page, account.member.email);
  const tokens = () => tokensOfMember(database(), account.accountId, account.member.id);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('lost-answer');
  await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
  await loseAnswer(page, () => page.getByRole('button', { name: 'Generate token' }).click());
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(NEVER_SHOWN);
  const [generated, ...others] = await tokens();
  expect(others).toEqual([]);

  await page.getByRole('link', { name: 'Rotate', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/${generated?.id}/rotate$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Rotate lost-answer' })).toBeVisible();
  await loseAnswer(page, () => page.getByRole('button', { name: 'Rotate token' }).click());
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(NEVER_SHOWN);
  const successor = (await tokens()).find(({ predecessorId }) => predecessorId === generated?.id);
  expect(await tokens()).toHaveLength(2);
  await expect(page.getByRole('link', { name: 'Rotate', exact: true })).toHaveAttribute('href', new RegExp(`/${successor?.id}/rotate$`));

  await page.getByRole('link', { name: 'Go to the token' }).click();
  await expect(page).toHaveURL(new RegExp(`/${successor?.id}$`));
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByRole('status')).toHaveText('lost-answer revoked.');
});
