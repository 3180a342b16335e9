import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { expect, signIn, test } from './fixtures';

const NOW = Date.now();
const impactOf = (tokenId: string) => `/admin/tokens/${tokenId}/impact`;

test("for a member, and for another organization's admin, there is no such page and no such file; the member's attempts are recorded", async ({ page, account, expectFailure, passwordHash }) => {
  expectFailure({ status: 404, url: /impact/ });
  const { tokenId } = await makeHeldToken(account.owner, NOW);
  const others = await makeAccount('enterprise', { passwordHash });
  for (const { email } of [account.member, others.admin]) {
    await signIn(page, email);
    expect((await page.goto(impactOf(tokenId)))?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Not found/);
    expect((await page.request.get(`${impactOf(tokenId)}/export`)).status()).toBe(404);
  }
  const events = (await chainAfter(database(), account.accountId, 0, 100)).map(({ text }) => JSON.parse(text).fact);
  expect(events.filter(({ type }) => type === 'authz_fail').map(({ action }) => action).filter((action, at, all) => all.indexOf(action) === at)).toEqual(['open-admin-page', 'export-impact']);
});

test('an admin reads what a token did, worst first, since a moment of their choice, and takes it along as a file', async ({ page, account, request }) => {
  const { tokenId, secret, identifier } = await makeHeldToken(account.member, NOW, { name: 'nightly-reports', scopes: ['fax:fax:read', 'fax:webhook:edit'] });
  const headers = { Authorization: `Bearer ${secret}` };
  await request.get('/v3/accounts/self/faxes', { headers });
  const hook = await (await request.post('/v3/hooks', { headers, data: { target: 'https://hooks.example/x', event: 'fax_received' } })).json();
  await request.get('/v3/accounts/self/faxes/no-such-fax', { headers });
  await request.post('/v3/shop/numbers/purchase', { headers, data: { item_id: '=1+1' } });
  await signIn(page, account.admin.email);
  await expect(async () => {
    await page.goto(impactOf(tokenId));
    await expect(page.getByText(/^4 calls from 1 address, 2 of them refused or failed\. The first was on /)).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [300] });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^What nightly-reports did since \w{3} \d/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Faxes read or downloaded ?1$/, 'Faxes sent', /^Deleted, changed or added ?1$/, 'Numbers bought', /^Refused or failed ?2$/]);
  const changed = page.getByRole('table', { name: 'Deleted, changed or added' });
  await expect(changed).toContainText(`POST /v3/hookswebhook:${hook.id}still there`);
  await request.delete(`/v3/hooks/${hook.id}`, { headers });
  await page.reload();
  await expect(changed).toContainText('deleted since');

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`^impact-${identifier}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  const text = await (await page.request.get(`${impactOf(tokenId)}/export?since=2026-01-01T00:00`)).text();
  expect(text.split('\r\n')[0]).toBe('\uFEFFTime (UTC),Kind,Method,Path,What it touched,Address,Client,Result,Status,Request ID,By way of');
  expect(text).toContain('Faxes read or downloaded,GET,/v3/accounts/self/faxes');

  await page.getByLabel('Since').fill('2099-01-01T00:00');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText(/^No calls since /)).toBeVisible();
  await page.goto(`${impactOf(tokenId)}?since=nonsense&part=nonsense`);
  await expect(page.getByText(/^\d calls from 1 address/)).toBeVisible();
});
