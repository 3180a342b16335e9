import { expect, newPath, signIn, test } from './fixtures';

test.beforeEach(async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(newPath);
});

test('with nothing filled in, the button acts, says all that is wrong and keeps what was chosen', async ({ page }) => {
  await page.getByRole('radio', { name: 'Custom' }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByText('3 problems found.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Enter a token name.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Select at least one scope.' })).toBeVisible();
  await expect(page.getByLabel('Token name')).toBeFocused();
  await expect(page.getByLabel('Token name')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('radio', { name: 'Custom' })).toBeChecked();
});

for (const { what, typed, said } of [
  { what: 'a blank name', typed: '   ', said: 'Enter a token name.' },
  { what: 'a name of 200 characters', typed: 'x'.repeat(200), said: 'Use at most 80 characters.' },
]) {
  test(`${what} is refused with a sentence, and nothing is lost`, async ({ page }) => {
    await page.getByLabel('Token name').fill(typed);
    await page.getByRole('radio', { name: '30 days' }).check();
    await page.getByRole('checkbox', { name: 'fax:shop:read', exact: true }).check();
    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByRole('link', { name: said })).toBeVisible();
    await expect(page.getByLabel('Token name')).toHaveValue(typed);
    await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'fax:shop:read', exact: true })).toBeChecked();
  });
}

for (const date of ['2020-01-01', '2031-01-01']) {
  test(`an expiry on ${date} is refused with the range`, async ({ page }) => {
    await page.getByLabel('Token name').fill('dates');
    await page.getByRole('radio', { name: 'Custom' }).check();
    await page.getByLabel('Expiration date').fill(date);
    await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByRole('link', { name: /^Choose a date from .+ to .+\.$/ })).toBeVisible();
    await expect(page.getByLabel('Expiration date')).toHaveValue(date);
  });
}

test('a secret pasted as a name is replaced by its identifier before it is sent', async ({ page }) => {
  const identifier = 'MrxyjkJSwR2LkwxkkmcKLq';
  await page.getByLabel('Token name').fill(`alohi_pat_${identifier}_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8`);
  await expect(page.getByLabel('Token name')).toHaveValue(identifier);
  await expect(page.getByLabel('Token name')).toHaveAccessibleDescription(/That is a secret\. It was replaced by its identifier and not sent\./);
  await expect(page.getByRole('status')).toHaveText('That is a secret. It was replaced by its identifier and not sent.');
});

test('an emoji name and a Japanese one are kept as typed', async ({ page }) => {
  await page.getByLabel('Token name').fill('夜間レポート 👩‍⚕️');
  await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
  await page.getByRole('button', { name: 'Generate token' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /夜間レポート 👩‍⚕️/ })).toBeVisible();
});

test('group boxes are tri-state, hold nothing of their own, and the summary follows', async ({ page }) => {
  const group = page.getByRole('checkbox', { name: 'All of Fax operations' });
  const read = page.getByRole('checkbox', { name: 'fax:fax:read', exact: true });
  const edit = page.getByRole('checkbox', { name: 'fax:fax:edit', exact: true });
  await read.check();
  await expect(group).toHaveJSProperty('indeterminate', true);
  await group.click();
  await expect(edit).toBeChecked();
  await expect(group).toBeChecked();
  await group.click();
  await expect(read).not.toBeChecked();
  await expect(edit).not.toBeChecked();
});

test('the end is shown in the zone of the browser, and it is the end of that day', async ({ page }) => {
  await expect(page.getByText(/Ends .+, 23:59.*\(Japan Standard Time\)/)).toBeVisible();
});

test('the calls that a scope opens are shown in place', async ({ page }) => {
  const scope = page.getByRole('button', { name: /6 calls/ }).first();
  await scope.click();
  await expect(page.getByText('/v3/accounts/{user_id}/faxes/{fax_id}').first()).toBeVisible();
});
