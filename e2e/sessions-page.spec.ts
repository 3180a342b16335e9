import { expect, PASSWORD, sessionsPath, signIn, signInByHand, test } from './fixtures';
import { inBothLanguages } from './both-languages';
import { isAccessible } from './is-accessible';
import { sessionOf } from './session-of';

const CHOSEN = 'lantern gravel sonnet 41';

inBothLanguages((words, language) => {
  test('a member sees their sessions, this one first, ends one, and signs out everywhere else', async ({ page, account, request }) => {
    await signInByHand(page, account.member.email, PASSWORD, language);
    const { accountId, member } = account;
    const [one, two] = [await sessionOf({ ...member, accountId }), await sessionOf({ ...member, accountId })];
    const opens = async (cookie: string) => (await request.get(sessionsPath, { headers: { Cookie: `fax.session-token=${cookie}` }, maxRedirects: 0 })).status();
    expect([await opens(one), await opens(two)]).toEqual([200, 200]);
    await page.getByRole('link', { name: words('pages.sessions') }).click();
    const rows = page.getByRole('row');
    await expect(rows).toHaveCount(4);
    // The browsers of the run call themselves so, wherever they run.
    const here = rows.nth(1).getByText(words('sessions.client', { browser: 'Chrome', system: 'Windows' }), { exact: true });
    await expect(here).toBeVisible();
    await expect(rows.nth(1)).toContainText(words('sessions.here'));
    await expect(rows.nth(1).getByRole('button')).toHaveCount(0);
    await isAccessible(page, 'the sessions of a member');
    await rows.nth(2).getByRole('button', { name: words('sessions.end') }).click();
    const ending = page.getByRole('alertdialog', { name: words('sessions.endTitle', { client: words('sessions.unknownClient') }), exact: true });
    await expect(ending).toContainText(words('sessions.endConsequence'));
    await isAccessible(page, 'the question before ending a session');
    await ending.getByRole('button', { name: words('sessions.endSubmit'), exact: true }).click();
    await expect(rows.nth(2)).toContainText(words('sessions.ended'));
    expect([await opens(one), await opens(two)].sort()).toEqual([200, 307]);
    await page.getByRole('button', { name: words('sessions.everywhere') }).click();
    const everywhere = page.getByRole('alertdialog', { name: words('sessions.everywhereTitle'), exact: true });
    await expect(everywhere).toContainText(words('sessions.everywhereConsequence'));
    await isAccessible(page, 'the question before signing out everywhere else');
    await everywhere.getByRole('button', { name: words('sessions.everywhereSubmit'), exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(words('sessions.everywhereDone'));
    await expect(rows).toHaveCount(2);
    expect([await opens(one), await opens(two)]).toEqual([307, 307]);
  });

  test('a member changes the password: what is wrong is said, other sessions end, the new one signs in', async ({ page, account, request, expectFailure }) => {
    await signIn(page, account.member.email);
    const other = await sessionOf({ ...account.member, accountId: account.accountId });
    await page.goto('/profile');
    await page.getByRole('link', { name: words('password.link') }).click();
    const [current, next] = [page.getByLabel(words('password.current'), { exact: true }), page.getByLabel(words('password.next'), { exact: true })];
    await expect(current).toHaveAttribute('autocomplete', 'current-password');
    await expect(next).toHaveAttribute('autocomplete', 'new-password');
    const change = page.getByRole('button', { name: words('password.submit') });
    await change.click();
    await expect(page.getByText(words('password.currentMissing'), { exact: true })).toBeVisible();
    await current.fill('not this one');
    await next.fill('qwertyuiop123');
    await change.click();
    await expect(page.getByText(words('password.problems.password-easy-to-guess'), { exact: true })).toBeVisible();
    await expect(next).toBeFocused();
    await isAccessible(page, 'a password that is easy to guess');
    await next.fill(CHOSEN);
    await change.click();
    await expect(page.getByText(words('password.incorrect'), { exact: true })).toBeVisible();
    await expect(current).toBeFocused();
    await current.fill(PASSWORD);
    await change.click();
    await expect(page.getByRole('status')).toHaveText(words('password.changedAndEnded', { count: 1 }));
    await expect(next).toHaveValue('');
    await isAccessible(page, 'a password that was changed');
    expect((await request.get(sessionsPath, { headers: { Cookie: `fax.session-token=${other}` }, maxRedirects: 0 })).status()).toBe(307);
    await page.reload();
    await expect(page.getByText(words('sessions.onlyHere'), { exact: true })).toBeVisible();

    await page.context().clearCookies();
    expectFailure({ status: 401, url: /callback\/credentials/ });
    await page.goto('/sign-in');
    await page.getByLabel(words('signIn.email')).fill(account.member.email);
    await page.getByLabel(words('signIn.password'), { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: words('signIn.submit') }).click();
    await expect(page.getByText(words('signIn.incorrect'), { exact: true })).toBeVisible();
    await isAccessible(page, 'a password that opens nothing any more');
    await signInByHand(page, account.member.email, CHOSEN, language);
  });
});
