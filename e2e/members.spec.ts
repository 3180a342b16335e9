import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { database } from '@/db/connection';
import { newUid } from '@/db/ids';
import { peopleOfAccount, personOfAccount, setRole } from '@/db/member-admin';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { bearer, expect, listPath, makeStale, membersPath, PASSWORD, signIn, test } from './fixtures';
import { sessionOfEmail } from './session-of';

const CHOSEN = 'lantern gravel sonnet 41';

/** Another browser, whose complaints fail nothing: what it does wrong is asserted by what it shows. */
async function elsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '', locale: 'en-US' })).newPage();
}

async function confirmPassword(page: Page): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

test('a member finds no members page, and the attempt is recorded; a page left open does nothing for who is somebody else by then', async ({ page, account, expectFailure }) => {
  const theirs = await makeAccount();
  await signIn(page, account.member.email);
  await expect(page.getByRole('link', { name: 'Members' })).toHaveCount(0);
  expectFailure({ status: 404, url: /admin\/members/ });
  for (const path of [membersPath, `${membersPath}/invite`]) expect((await page.goto(path))?.status()).toBe(404);
  const refused = (await auditOf(account.accountId)).filter(({ fact }) => fact.type === 'authz_fail').map(({ fact }) => fact['target']);
  expect(new Set(refused)).toEqual(new Set([membersPath, `${membersPath}/invite`]));

  await signIn(page, account.owner.email);
  await page.goto(membersPath);
  const row = page.getByRole('row', { name: /member Test/ });
  const asIf = async (email: string) => page.context().addCookies([{ name: 'fax.session-token', value: await sessionOfEmail(email), url: test.info().project.use.baseURL, httpOnly: true, sameSite: 'Lax' }]);
  for (const email of [account.member.email, theirs.admin.email]) {
    await asIf(email);
    await row.getByRole('button', { name: 'Deactivate', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Deactivate member Test?' });
    await dialog.getByRole('button', { name: 'Deactivate member' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Not found, or not yours to see.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  expect(await personOfAccount(database(), account.accountId, account.member.id)).toMatchObject({ active: true });
  expect((await auditOf(theirs.accountId)).map(({ fact }) => fact)).toEqual(['the question', 'the answer'].map(() => ({ type: 'authz_fail', action: 'deactivate-member', reason: 'not-found', target: account.member.id })));
});

test('an owner invites people, hands a link over, and the invited join and are signed in; the link works once', async ({ page, account, browser }) => {
  const [mina, ken] = [`mina-${newUid()}@test.example`, `ken-${newUid()}@test.example`];
  await signIn(page, account.owner.email);
  await makeStale(account.owner.id);
  await page.getByRole('link', { name: 'Members' }).click();
  await expect(page.getByText('The last owner cannot be deactivated or demoted.')).toBeVisible();
  await page.getByRole('link', { name: 'Invite members' }).click();
  await page.getByRole('button', { name: 'Invite members' }).click();
  await expect(page.getByLabel('Email addresses')).toBeFocused();
  await expect(page.getByText('Enter at least one email address.')).toBeVisible();
  await page.getByLabel('Email addresses').fill(`${mina.toUpperCase()}, ${ken}\n${account.admin.email}`);
  await page.getByRole('radio', { name: 'Admin' }).check();
  await page.getByRole('button', { name: 'Invite members' }).click();
  await confirmPassword(page);

  await expect(page.getByRole('heading', { name: 'Copy the links now' })).toBeFocused();
  await expect(page.getByText(`${account.admin.email} is a member already.`)).toBeVisible();
  const link = await page.getByRole('textbox', { name: `Link for ${mina}` }).inputValue();
  expect(link).toMatch(/\/invitation#alohi_invite_[A-Za-z0-9]{43}$/);
  await page.getByRole('link', { name: 'Done' }).click();
  const invited = page.getByRole('row', { name: new RegExp(ken) });
  await expect(invited).toContainText('Invited');
  await invited.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw invitation' }).click();
  await expect(invited).toContainText('Withdrawn');
  await page.goto(link);
  await expect(page.getByText(`This browser is signed in as ${account.owner.email}.`)).toBeVisible();

  const invitee = await elsewhere(browser);
  const sent: string[] = [];
  invitee.on('request', (request) => sent.push(request.url()));
  await invitee.goto(link);
  await expect(invitee.getByRole('heading', { name: `Join Account ${account.accountId.slice(0, 6)}` })).toBeVisible();
  expect(invitee.url()).not.toContain('alohi_invite_');
  await invitee.getByLabel('Given name').fill('Mina');
  await invitee.getByLabel('Family name').fill('岡田');
  await invitee.getByLabel('Password', { exact: true }).fill('passwordpassword');
  await invitee.getByRole('button', { name: 'Join' }).click();
  await expect(invitee.getByText('This is one of the first that others would try')).toBeVisible();
  await invitee.getByLabel('Password', { exact: true }).fill(CHOSEN);
  await invitee.getByRole('button', { name: 'Join' }).click();
  await invitee.waitForURL((url) => url.pathname === listPath);
  expect(sent.filter((url) => url.includes('alohi_invite_'))).toEqual([]);
  await invitee.goto(membersPath);
  await expect(invitee.getByRole('row', { name: /Mina 岡田/ })).toContainText('just now');
  await invitee.context().clearCookies();
  await invitee.goto('about:blank');
  await invitee.goto(link);
  await expect(invitee.getByRole('heading', { name: 'This invitation does not work' })).toBeFocused();
  await invitee.context().close();
  expect(readFileSync(process.env['E2E_SERVER_LOG'] ?? '', 'utf8')).not.toContain(link.split('_').at(-1));
});

test('an owner makes an admin, deactivates a member whose tokens are in use, and lets them in again without their tokens', async ({ page, account, browser, request }) => {
  const held = await makeHeldToken(account.member, Date.now(), { name: 'nightly-reports', lastUsedAt: Date.now() - 1000 });
  await makeHeldToken(account.member, Date.now(), { name: 'never-used' });
  const theirs = await elsewhere(browser);
  await signIn(theirs, account.member.email);
  await signIn(page, account.owner.email);
  await page.goto(membersPath);
  const row = page.getByRole('row', { name: /member Test/ });
  await expect(row.getByRole('link', { name: '2 tokens of member Test' })).toHaveAttribute('href', `/admin/tokens?owner=${account.member.id}`);
  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Make admin' }).click();
  await makeStale(account.owner.id);
  await page.getByRole('alertdialog', { name: 'Make member Test an admin?' }).getByRole('button', { name: 'Make admin' }).click();
  await confirmPassword(page);
  await expect(row).toContainText('Admin');
  await expect(page.getByRole('status')).toHaveText('member Test is an admin now.');

  await row.getByRole('button', { name: 'Deactivate', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Deactivate member Test?' });
  await expect(dialog).toContainText('Deactivating member Test ends 2 tokens, 1 in use today.');
  await expect(dialog).toContainText('nightly-reports: last used just now');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(200);
  await dialog.getByRole('button', { name: 'Deactivate member' }).click();
  await expect(row).toContainText('Deactivated');
  await expect(page.getByRole('status')).toHaveText('member Test deactivated. 2 tokens ended.');
  expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(401);
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.context().close();

  await row.getByRole('button', { name: 'Reactivate' }).click();
  const again = page.getByRole('alertdialog', { name: 'Reactivate member Test?' });
  await expect(again).toContainText('Ended tokens stay ended');
  await again.getByRole('button', { name: 'Reactivate member' }).click();
  await expect(row.getByRole('link', { name: '0 tokens of member Test' })).toBeVisible();
  expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(401);
});

test('what an admin may not do is not there; what changed meanwhile is told; an admin signs a member out', async ({ page, account, browser }) => {
  const theirs = await elsewhere(browser);
  await signIn(theirs, account.member.email);
  await signIn(page, account.admin.email);
  await page.goto(`${membersPath}/invite`);
  await expect(page.getByRole('radio')).toHaveCount(2);
  await page.goto(membersPath);
  for (const name of [/owner Test/, /admin Test/]) await expect(page.getByRole('row', { name }).getByRole('button')).toHaveCount(0);
  const row = page.getByRole('row', { name: /member Test/ });
  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'End sessions' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End sessions' }).click();
  await expect(page.getByRole('status')).toHaveText('member Test was signed out everywhere.');
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.context().close();

  await transaction((tx) => setRole(tx, account.accountId, account.member.id, 'owner'));
  await row.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await page.getByRole('button', { name: 'Deactivate member' }).click();
  await expect(page.getByRole('alert')).toContainText('Only owners can change an owner or make one.');
  expect((await peopleOfAccount(database(), account.accountId)).every(({ active }) => active)).toBe(true);
});
