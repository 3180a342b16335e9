import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { database } from '@/db/connection';
import { newUid } from '@/db/ids';
import { peopleOfAccount, personOfAccount, setRole } from '@/db/member-admin';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { personName } from '@/lib/domain/person-name';
import type { Words } from '@/lib/i18n/words';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { bearer, expect, listPath, makeStale, membersPath, PASSWORD, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';
import { sessionOfEmail } from './session-of';

const CHOSEN = 'lantern gravel sonnet 41';

/** Another browser of the same language, whose complaints fail nothing: what it does wrong is asserted by what it shows. */
async function elsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function confirmPassword(page: Page, words: Words): Promise<void> {
  await page.getByLabel(words('signIn.password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words('actions.confirm') }).click();
}

test('a member finds no members page, and the attempt is recorded; a page left open does nothing for who is somebody else by then', async ({ page, account, expectFailure }) => {
  const theirs = await makeAccount();
  await signIn(page, account.member.email);
  await page.goto(listPath);
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

inBothLanguages((words, language) => {
  test('an owner invites people, hands a link over, and the invited join and are signed in; the link works once', async ({ page, account, browser }) => {
    const [mina, ken] = [`mina-${newUid()}@test.example`, `ken-${newUid()}@test.example`];
    await signIn(page, account.owner.email);
    await page.goto(listPath);
    await makeStale(account.owner.id);
    await page.getByRole('link', { name: words('pages.members'), exact: true }).click();
    await expect(page.getByText(words('members.lastOwner'))).toBeVisible();
    await page.getByRole('link', { name: words('members.invite') }).click();
    await page.getByRole('button', { name: words('members.inviteForm.submit') }).click();
    await expect(page.getByLabel(words('members.inviteForm.emails'))).toBeFocused();
    await expect(page.getByText(words('members.inviteForm.missing'))).toBeVisible();
    await isAccessible(page, 'no address');
    await page.getByLabel(words('members.inviteForm.emails')).fill(`${mina.toUpperCase()}, ${ken}\n${account.admin.email}`);
    await page.getByRole('radio', { name: words('roles.admin') }).check();
    await page.getByRole('button', { name: words('members.inviteForm.submit') }).click();
    await confirmPassword(page, words);

    await expect(page.getByRole('heading', { name: language === 'en' ? 'Copy the links now' : words('members.links.heading') })).toBeFocused();
    await isAccessible(page, 'the links');
    await expect(page.getByText(words('members.links.member', { email: account.admin.email }))).toBeVisible();
    const link = await page.getByRole('textbox', { name: words('members.links.link', { email: mina }) }).inputValue();
    expect(link).toMatch(/\/invitation#alohi_invite_[A-Za-z0-9]{43}$/);
    await page.getByRole('link', { name: words('actions.done') }).click();
    const invited = page.getByRole('row', { name: new RegExp(ken) });
    await expect(invited).toContainText(words('members.invited'));
    await invited.getByRole('button', { name: words('members.withdraw') }).click();
    await expect(page.getByRole('alertdialog', { name: words('members.withdrawTitle', { email: ken }) })).toBeVisible();
    await isAccessible(page, 'the withdrawal');
    await page.getByRole('button', { name: words('members.withdrawSubmit') }).click();
    await expect(invited).toContainText(words('members.withdrawn'));
    await page.goto(link);
    await expect(page.getByText(words('invitation.signedIn', { email: account.owner.email }))).toBeVisible();

    const invitee = await elsewhere(browser);
    const sent: string[] = [];
    invitee.on('request', (request) => sent.push(request.url()));
    await invitee.goto(link);
    await expect(invitee.getByRole('heading', { name: words('invitation.title', { organization: `Account ${account.accountId.slice(0, 6)}` }) })).toBeVisible();
    expect(invitee.url()).not.toContain('alohi_invite_');
    await invitee.getByLabel(words('invitation.givenName'), { exact: true }).fill('Mina');
    await invitee.getByLabel(words('invitation.familyName'), { exact: true }).fill('岡田');
    await invitee.getByLabel(words('invitation.password'), { exact: true }).fill('passwordpassword');
    await invitee.getByRole('button', { name: words('invitation.submit') }).click();
    await expect(invitee.getByText(words('password.problems.password-easy-to-guess'))).toBeVisible();
    await isAccessible(invitee, 'a password that is easy to guess');
    await invitee.getByLabel(words('invitation.password'), { exact: true }).fill(CHOSEN);
    await invitee.getByRole('button', { name: words('invitation.submit') }).click();
    await invitee.waitForURL((url) => url.pathname === listPath);
    expect(sent.filter((url) => url.includes('alohi_invite_'))).toEqual([]);
    await invitee.goto(membersPath);
    await expect(invitee.getByRole('row', { name: personName({ givenName: 'Mina', familyName: '岡田' }, language) })).toContainText(words('time.justNow'));
    await invitee.context().clearCookies();
    await invitee.goto('about:blank');
    await invitee.goto(link);
    await expect(invitee.getByRole('heading', { name: words('invitation.goneTitle') })).toBeFocused();
    await isAccessible(invitee, 'a used link');
    await invitee.context().close();
    expect(readFileSync(process.env['E2E_SERVER_LOG'] ?? '', 'utf8')).not.toContain(link.split('_').at(-1));
  });

  test('an owner makes an admin, deactivates a member whose tokens are in use, and lets them in again without their tokens', async ({ page, account, browser, request }) => {
    const name = personName(account.member, language);
    const held = await makeHeldToken(account.member, Date.now(), { name: 'nightly-reports', lastUsedAt: Date.now() - 1000 });
    await makeHeldToken(account.member, Date.now(), { name: 'never-used' });
    const theirs = await elsewhere(browser);
    await signIn(theirs, account.member.email);
    await theirs.goto(listPath);
    await signIn(page, account.owner.email);
    await page.goto(membersPath);
    const row = page.getByRole('row', { name });
    await expect(row.getByRole('link', { name: words('members.tokensOf', { count: 2, name }) })).toHaveAttribute('href', `/admin/tokens?owner=${account.member.id}`);
    await row.getByRole('button', { name: words('members.more') }).click();
    await page.getByRole('menuitem', { name: words('members.make.admin') }).click();
    await makeStale(account.owner.id);
    await page.getByRole('alertdialog', { name: words('members.makeTitle.admin', { name }) }).getByRole('button', { name: words('members.make.admin') }).click();
    await confirmPassword(page, words);
    await expect(row).toContainText(words('roles.admin'));
    await expect(page.getByRole('status')).toHaveText(words('members.made.admin', { name }));

    await row.getByRole('button', { name: words('members.deactivate'), exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: words('members.deactivateTitle', { name }) });
    await expect(dialog).toContainText(language === 'en' ? 'Deactivating member Test ends 2 tokens, 1 in use today.' : words('members.deactivateText', { name, count: 2, used: 1 }));
    await expect(dialog).toContainText(words('members.deactivateUsed', { name: 'nightly-reports', ago: words('time.justNow') }));
    await expect(dialog.getByRole('button', { name: words('actions.cancel') })).toBeFocused();
    await isAccessible(page, 'the deactivation');
    expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(200);
    await dialog.getByRole('button', { name: words('members.deactivateSubmit') }).click();
    await expect(row).toContainText(words('members.deactivated'));
    await expect(page.getByRole('status')).toHaveText(words('members.deactivateDone', { name, count: 2 }));
    await isAccessible(page, 'the list after it');
    expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(401);
    await theirs.reload();
    await expect(theirs).toHaveURL(/\/sign-in/);
    await theirs.context().close();

    await row.getByRole('button', { name: words('members.reactivate') }).click();
    const again = page.getByRole('alertdialog', { name: words('members.reactivateTitle', { name }) });
    await expect(again).toContainText(words('members.reactivateText'));
    await isAccessible(page, 'the reactivation');
    await again.getByRole('button', { name: words('members.reactivateSubmit') }).click();
    await expect(row.getByRole('cell', { name: new RegExp(`${words('members.active')}$`) })).toBeVisible();
    await expect(row.getByRole('link')).toHaveCount(0);
    expect((await request.get('/v3/personal-access-tokens/self', bearer(held.secret))).status()).toBe(401);
  });
});

test('what an admin may not do is not there; what changed meanwhile is told; an admin signs a member out', async ({ page, account, browser }) => {
  const theirs = await elsewhere(browser);
  await signIn(theirs, account.member.email);
  await theirs.goto(listPath);
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
