import type { Page } from '@playwright/test';
import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { PlainSecret } from '@/lib/domain/secret';
import { expect, newPath, signIn, test } from './fixtures';

const finderOf = (page: Page) => page.getByRole('textbox', { name: 'Find a scope, or paste a call' });
const box = (page: Page, scope: string) => page.getByRole('checkbox', { name: scope, exact: true });
const status = (page: Page) => page.getByRole('status');

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await finderOf(page).fill('');
  await finderOf(page).press('Control+V');
}

test.beforeEach(async ({ page, account, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, account.member.email);
  await page.goto(newPath);
});

test('scopes are found by words in either language; what is ticked and out of sight is said, kept and submitted', async ({ page, account }) => {
  await box(page, 'fax:shop:read').check();
  await finderOf(page).fill('xyzzy');
  await expect(page.getByText('No scope matches.').first()).toBeVisible();
  await finderOf(page).fill('fax:use:read');
  await page.getByRole('button', { name: 'Did you mean fax:user:read?' }).click();
  await expect(box(page, 'fax:user:read')).toBeVisible();

  await finderOf(page).fill('送信');
  await expect(box(page, 'fax:fax:edit')).toBeVisible();
  await expect(box(page, 'fax:numbers:read')).toBeHidden();
  await expect(page.getByText('Also selected, not shown: fax:shop:read.')).toBeVisible();
  await expect(status(page)).toHaveText(/^\d scopes found\.$/);
  await box(page, 'fax:fax:edit').check();
  await finderOf(page).press('Enter');
  await expect(page.getByText('problem found')).toBeHidden();

  // An error is never hidden by a search.
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByText('1 problem found.')).toBeVisible();
  await expect(finderOf(page)).toHaveValue('');
  await finderOf(page).fill('balance');
  await finderOf(page).press('Escape');
  await expect(box(page, 'fax:numbers:read')).toBeVisible();
  await finderOf(page).fill('webhook');

  await page.getByLabel('Token name').fill('found');
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByRole('heading', { name: 'Copy your token now' })).toBeVisible();
  const [token] = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(token?.scopes).toEqual(['fax:fax:edit', 'fax:shop:read']);
});

test('a pasted command says what it needs, ticks nothing by itself and is never sent, and a secret in it is replaced at once', async ({ page }) => {
  const secret = PlainSecret.generate();
  const hidden = secret.reveal().slice(-40);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));

  await paste(page, `curl https://fax.example/v3/accounts/self/outbox \\\n  -H "Authorization: Bearer ${secret.reveal()}" \\\n  -d '{\n  "to": ["+81 3 1234 5678"]\n}'\ncurl "$BASE/v3/shop/balance"`);
  await expect(page.getByText('This call needs fax:fax:edit.').first()).toBeVisible();
  await expect(finderOf(page)).toHaveValue(new RegExp(`Bearer ${secret.identifier}"`));
  await expect(finderOf(page)).not.toHaveValue(new RegExp(hidden));
  await expect(finderOf(page)).toHaveAccessibleDescription(/That is a secret\. It was replaced by its identifier and not sent\./);
  await expect(page.getByText('Also possible with fax:all:edit.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Select fax:fax:edit' }).click();
  await expect(box(page, 'fax:fax:edit')).toBeChecked();
  await expect(box(page, 'fax:fax:edit')).toBeFocused();
  await expect(page.getByText('Selected already')).toBeVisible();
  await page.getByRole('button', { name: 'Select fax:shop:read' }).click();

  await paste(page, 'PATCH /v3/accounts/self/faxes/1234');
  await expect(page.getByText('There is no such call. The nearest is PUT /v3/accounts/{user_id}/faxes/{fax_id}.').first()).toBeVisible();
  await paste(page, 'curl https://example.com');
  await expect(page.getByText('No call found in this text.', { exact: false }).first()).toBeVisible();
  await paste(page, 'GET /v3/accounts\nGET /v3/hooks');
  await expect(page.getByText('This call needs fax:member:read. Works for admins only.')).toBeVisible();
  await page.getByRole('button', { name: 'Select the 2 scopes these need' }).click();
  await expect(box(page, 'fax:member:read')).toBeChecked();
  await expect(box(page, 'fax:webhook:read')).toBeChecked();
  expect(sent.join('\n')).not.toContain(hidden);
  expect(sent.join('\n')).not.toContain('fax.example');
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, location.href, history.state]))).not.toContain('fax.example');
});

test('whoever thinks in calls ticks those, and the fewest scopes are selected', async ({ page }) => {
  await page.getByRole('button', { name: 'Choose by API call' }).click();
  const question = page.getByRole('group', { name: 'Which calls will you make?' });
  await expect(question.getByRole('checkbox')).toHaveCount(29);
  await question.getByRole('checkbox', { name: 'Shows a member.' }).check();
  await question.getByRole('checkbox', { name: 'Lists the members of the organization.' }).check();
  await question.getByRole('checkbox', { name: /^Sends uploaded files/ }).check();
  await question.getByRole('button', { name: 'Select the 2 scopes these need' }).click();
  await expect(box(page, 'fax:member:read')).toBeChecked();
  await expect(box(page, 'fax:fax:edit')).toBeChecked();
  await expect(box(page, 'fax:fax:edit')).toBeFocused();
  await expect(question.getByText('Selected already')).toBeVisible();
  await expect(box(page, 'fax:all:read')).not.toBeChecked();
});

test('description and allowed addresses are refused with their line, found again where they are, and kept', async ({ page, account }) => {
  await page.getByLabel('Token name').fill('office');
  await box(page, 'fax:fax:read').check();
  await page.getByText('More options').click();
  await page.getByLabel('Description').fill(PlainSecret.generate().reveal());
  await expect(page.getByLabel('Description')).toHaveValue(/^[A-Za-z0-9]{22}$/);
  await page.getByLabel('Description').fill('Runs on build-3\nAsk Emi');
  await page.getByLabel('Allowed addresses').fill('203.0.113.7\n203.0.113.256');
  await page.getByText('More options').click();
  await expect(page.getByLabel('Description')).toBeHidden();

  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByRole('link', { name: 'Line 2 is not an address or a CIDR range.' })).toBeVisible();
  await expect(page.getByLabel('Allowed addresses')).toBeFocused();
  await page.getByLabel('Allowed addresses').fill('２０３.0.113.7\n2001:db8::/32');
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByRole('heading', { name: 'Copy your token now' })).toBeVisible();
  const [token] = await tokensOfMember(database(), account.accountId, account.member.id);
  expect(token).toMatchObject({ description: 'Runs on build-3\nAsk Emi', allowedAddresses: ['203.0.113.7', '2001:db8::/32'] });
});

test('a token is generated and copied with three interactions besides typing', async ({ page }) => {
  let interactions = 0;
  const click = async (what: ReturnType<Page['getByRole']>) => {
    interactions += 1;
    await what.click();
  };
  await page.getByLabel('Token name').pressSequentially('quick');
  await click(box(page, 'fax:fax:read'));
  await click(page.getByRole('button', { name: 'Generate token' }));
  await click(page.getByRole('button', { name: 'Copy', exact: true }));
  await expect(status(page)).toHaveText('Copied');
  expect(interactions).toBeLessThanOrEqual(4);
});
