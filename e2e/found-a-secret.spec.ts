import type { Page, Request } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { personName } from '@/lib/domain/person-name';
import { PlainSecret } from '@/lib/domain/secret';
import { PlainClientSecret } from '@/lib/domain/service-clients';
import { testSecrets } from '@/lib/domain/test-secrets';
import { allOf } from '@/lib/i18n/formats';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { expect, foundPath, listPath, signIn, test } from './fixtures';
import { inOrder, withGaps } from './in-order';
import { isAccessible } from './is-accessible';

const NOW = Date.now();
const field = (page: Page) => page.getByRole('textbox').first();
const rowOf = (page: Page, identifier: string) => page.getByRole('table').getByRole('row').filter({ hasText: identifier });
const call = (page: Page, secret: string) => page.request.get('/v3/personal-access-tokens/self', { headers: { Authorization: `Bearer ${secret}` } });

/** Everything that the page sends, in its addresses, headers and bodies. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request: Request) => void sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  return sent;
}

/** Pastes as a hand does, without the machine's one clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeEnabled();
  await field(page).evaluate((area: HTMLTextAreaElement, pasted) => {
    area.focus();
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    if (area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))) document.execCommand('insertText', false, pasted);
  }, text);
}

inBothLanguages((words, language) => {
  test('from paste to dead in three interactions, and no secret leaves the browser', async ({ page, account }) => {
    const [one, two] = [await makeHeldToken(account.member, NOW, { name: 'nightly-reports', lastUsedAt: NOW - 120_000 }), await makeHeldToken(account.member, NOW, { name: 'ward-3' })];
    const foreign = await makeHeldToken((await makeAccount()).member, NOW);
    const client = PlainClientSecret.generate().reveal();
    const log = `TOKEN=${one.secret}\nretry ${one.secret}\n\n{"a":"${two.secret}"} ${foreign.secret}\n${testSecrets.expired}\n${client}\n${PlainSecret.generate().reveal().slice(0, 60)}`;
    const lines = (...named: string[]) => words('found.lines', { count: named.length, lines: allOf(named, language) });
    const found = (live: number) => words('found.title', { found: 3, live });
    await signIn(page, account.member.email);
    await page.goto(foundPath);
    await expect(field(page)).toBeEnabled();
    await expect(field(page)).toHaveAccessibleName(words('found.field'));
    const sent = sentBy(page);

    await paste(page, log);
    await expect(page.getByRole('heading', { name: found(2), exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: words('found.table'), exact: true })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(language === 'en' ? '3 secrets found, 2 of them working' : found(2));
    await expect(rowOf(page, one.identifier)).toHaveText(inOrder('nightly-reports', words('found.yours'), words('found.active'), words('time.minAgo', { count: 2 }), lines('1', '2')));
    await expect(rowOf(page, foreign.identifier)).toHaveText(inOrder(words('found.nobody'), lines('4')));
    for (const [note, line, more] of [['test', '5', ''], ['client', '6', words('found.tellAdmin')], ['damaged', '7', '']] as const) {
      await expect(page.getByText(inOrder(words(`found.notes.${note}`, { count: 1, lines: lines(line) }), more))).toBeVisible();
    }
    await isAccessible(page, 'what was found');

    await page.getByRole('button', { name: words('found.revoke', { count: 2 }), exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: words('found.revokeTitle', { count: 2 }), exact: true });
    await expect(dialog).toContainText(inOrder(words('found.lastUse', { count: 2, ago: words('time.minutesAgo', { count: 2 }) }), words('found.revokeEffect', { count: 2 })));
    await isAccessible(page, 'the question');
    await dialog.getByRole('button', { name: words('found.revoke', { count: 2 }), exact: true }).click();

    await expect(page.getByRole('status')).toHaveText(`${words('found.revoked', { count: 2 })} ${words('found.toldNobody')}`);
    await expect(rowOf(page, two.identifier)).toContainText(words('status.revokedJustNow'));
    await expect(page.getByRole('heading', { name: found(0), exact: true })).toBeFocused();
    await isAccessible(page, 'what was stopped');
    for (const count of [1, 2, 3]) await expect(page.getByRole('button', { name: words('found.revoke', { count }) })).toHaveCount(0);
    for (const { secret } of [one, two]) expect((await call(page, secret)).status()).toBe(401);
    expect((await call(page, foreign.secret)).status()).toBe(200);
    await expect(rowOf(page, one.identifier).getByRole('link', { name: words('found.seeUses') })).toHaveAttribute('href', `${listPath}/${one.tokenId}/uses`);

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
    await expect(page.getByRole('heading', { name: words('found.title', { found: 1, live: 1 }), exact: true })).toBeVisible();
    await expect(rowOf(page, owners.identifier)).toContainText(words('found.somebody'));
    await expect(page.getByText('payroll')).toHaveCount(0);
    await expect(page.getByRole('button', { name: words('found.revoke', { count: 1 }) })).toHaveCount(0);
    await page.getByRole('button', { name: words('found.report'), exact: true }).click();
    const question = page.getByRole('alertdialog', { name: words('found.reportTitle', { count: 1 }), exact: true });
    await expect(question).toContainText(words('found.reportTold'));
    await isAccessible(page, 'the question of the report');
    await question.getByRole('button', { name: words('found.report'), exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(language === 'en' ? '1 token reported: frozen now, revoked after 24 hours. The owner and 1 admin were told.' : `${words('found.reported', { count: 1 })} ${words('found.toldOthers', { owners: 1, admins: 1 })}`);
    expect(await (await call(page, owners.secret)).json()).toMatchObject({ description: expect.stringContaining('frozen') });
    await isAccessible(page, 'what was reported');
    const told = await rawSql(`SELECT member_id, kind FROM notices WHERE account_id = '${account.accountId}' ORDER BY kind`);
    expect(told.map(({ member_id, kind }) => [member_id, kind])).toEqual([[account.owner.id, 'reported-leaked'], [account.admin.id, 'token-reported']]);

    const admins = await browser.newPage();
    await signIn(admins, account.admin.email);
    await admins.goto(foundPath);
    // Over plain http a browser computes no fingerprints.
    await admins.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await paste(admins, owners.secret);
    await expect(rowOf(admins, owners.identifier)).toHaveText(inOrder('payroll', personName(account.owner, language), words('status.frozen')));
    await expect(admins.getByText(words('found.notes.identifiersOnly'))).toBeVisible();
    await admins.getByRole('button', { name: words('found.revoke', { count: 1 }), exact: true }).click();
    await admins.getByRole('alertdialog').getByRole('button', { name: words('found.revoke', { count: 1 }), exact: true }).click();
    await expect(admins.getByRole('status')).toHaveText(`${words('found.revoked', { count: 1 })} ${words('found.told', { names: personName(account.owner, language) })}`);
    await rowOf(admins, owners.identifier).getByRole('link', { name: words('found.seeImpact') }).click();
    await expect(admins.getByRole('heading', { level: 1 })).toHaveText(withGaps(words('impact.title', { name: 'payroll', moment: '…' })));
    await admins.close();
  });
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
