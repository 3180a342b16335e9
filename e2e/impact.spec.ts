import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import type { ImpactPart } from '@/lib/domain/impact';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { expect, signIn, test } from './fixtures';
import { withGaps } from './in-order';
import { isAccessible } from './is-accessible';
import { toldAt } from './told-at';

const NOW = Date.now();
const heads = ['time', 'part', 'method', 'path', 'touched', 'address', 'client', 'outcome', 'status', 'requestId', 'via'] as const;
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

inBothLanguages((words, language) => {
  const part = (name: ImpactPart) => words(`impact.parts.${name}`);
  const counted = (name: ImpactPart, count: number) => new RegExp(`^${part(name)} ?${count}$`);
  const summary = (count: number) => withGaps(words('impact.summary', { count, addresses: 1, refused: 2, first: '…', last: '…', zone: toldAt(NOW, language).zone }));

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
      await expect(page.getByText(summary(4))).toBeVisible({ timeout: 500 });
    }).toPass({ intervals: [300] });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(language === 'en' ? /^What nightly-reports did since \w{3}\s\d/ : withGaps(words('impact.title', { name: 'nightly-reports', moment: '…' })));
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([counted('read', 1), part('sent'), counted('changed', 1), part('bought'), counted('refused', 2)]);
    const changed = page.getByRole('table', { name: language === 'en' ? 'Deleted, changed or added' : part('changed'), exact: true });
    await expect(changed).toContainText(`POST /v3/hookswebhook:${hook.id}${words('impact.stands')}`);
    await isAccessible(page, 'what a token did');
    await request.delete(`/v3/hooks/${hook.id}`, { headers });
    await page.reload();
    await expect(changed).toContainText(words('impact.gone'));

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words('impact.export') }).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^impact-${identifier}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const text = await (await page.request.get(`${impactOf(tokenId)}/export?since=2026-01-01T00:00`, { headers: { 'Accept-Language': language } })).text();
    expect(text.split('\r\n')[0]).toBe(`\uFEFF${language === 'en' ? 'Time (UTC),Kind,Method,Path,What it touched,Address,Client,Result,Status,Request ID,By way of' : heads.map((head) => words(`impact.csv.${head}`)).join(',')}`);
    expect(text).toContain(`${part('read')},GET,/v3/accounts/self/faxes`);

    await page.getByLabel(words('rotate.uses.since')).fill('2099-01-01T00:00');
    await page.getByRole('button', { name: words('rotate.uses.show') }).click();
    await expect(page.getByText(words('impact.summaryNone', toldAt(Date.parse('2099-01-01T00:00+09:00'), language)))).toBeVisible();
    await isAccessible(page, 'no calls');
    await page.goto(`${impactOf(tokenId)}?since=nonsense&part=nonsense`);
    await expect(page.getByText(summary(4)).or(page.getByText(summary(5)))).toBeVisible();
  });
});
