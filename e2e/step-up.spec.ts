import { hash } from '@node-rs/argon2';
import { database } from '@/db/connection';
import { serviceClientsOf } from '@/db/service-clients';
import { endSessionsOfMember, sessionsOfMember } from '@/db/sessions';
import { rawSql } from '@/db/testing/raw-sql';
import { tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { inBothLanguages } from './both-languages';
import { clientsPath, copySecret, expect, finishReveal, generate, hiddenFields, listPath, makeStale, newPath, PASSWORD, postByHand, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const clientsOf = (accountId: string) => serviceClientsOf(database(), accountId);

test('a password entered too long ago is asked for again over the form; a wrong one and another member’s do not do', async ({ page, account, expectFailure }) => {
  await signIn(page, account.member.email);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('stepped-up');
  await page.getByRole('checkbox', { name: 'fax:fax:edit', exact: true }).check();
  await page.getByRole('radio', { name: '30 days' }).check();
  await makeStale(account.member.id);
  await page.getByRole('button', { name: 'Generate token' }).click();
  const dialog = page.getByRole('dialog', { name: "Confirm it's you" });
  await expect(dialog).toContainText('What you entered is kept.');
  await expect(dialog).toContainText(account.member.email);
  expectFailure({ status: 401, url: /callback\/credentials/ });
  await rawSql(`UPDATE members SET password_hash = '${await hash('Another password, 2026!')}' WHERE id = '${account.admin.id}'`);
  for (let tries = 0; tries < 10; tries += 1) {
    await dialog.getByLabel('Password', { exact: true }).fill(tries === 0 ? 'Another password, 2026!' : `not it ${tries}`);
    const refused = page.waitForResponse(/callback\/credentials/);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await refused;
    await expect(dialog.getByRole('button', { name: 'Confirm' })).toHaveAttribute('aria-busy', 'false');
    await expect(dialog.getByRole('alert')).toHaveText('Email or password is incorrect.');
    if (tries === 0) {
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByLabel('Token name')).toHaveValue('stepped-up');
      expect(await tokensOfMember(database(), account.accountId, account.member.id)).toEqual([]);
      await page.getByRole('button', { name: 'Generate token' }).click();
    }
  }
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toContainText('Too many attempts.');
  expect(await tokensOfMember(database(), account.accountId, account.member.id)).toEqual([]);
});

test('posted without script, a stale session generates nothing, asks, and keeps the entries without the secret', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(newPath);
  const form = { ...(await hiddenFields(page, newPath)), name: 'kept alohi_pat_MrxyjkJSwR2LkwxkkmcKLq_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8', expiration: '30', expirationDate: '', scope: ['fax:fax:read'] };
  await makeStale(account.member.id);
  const html = await (await postByHand(page, newPath, form)).text();
  expect(html).toContain('Confirm it&#x27;s you. What you entered is kept.');
  expect(html).toContain('value="kept MrxyjkJSwR2LkwxkkmcKLq"');
  expect(html).not.toContain('CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8');
  expect(await tokensOfMember(database(), account.accountId, account.member.id)).toEqual([]);
});

test('revoking never asks for the password, however old it is', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await generate(page, 'to-stop', ['fax:fax:read']);
  await finishReveal(page);
  await page.goto(listPath);
  await makeStale(account.member.id);
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke token' }).click();
  await expect(page.getByRole('row', { name: /to-stop/ })).toContainText('Revoked');
});

test('a session that ended meanwhile asks for the password, and the form goes on with its entry', async ({ page, account }) => {
  await signIn(page, account.admin.email);
  await page.goto(clientsPath);
  await page.getByLabel('Client name').fill('kept');
  await transaction((tx) => endSessionsOfMember(tx, account.accountId, account.admin.id, Date.now()));
  await page.getByRole('button', { name: 'Register client' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('textbox', { name: 'Client secret' })).toHaveValue(/^alohi_client_/);
  expect((await clientsOf(account.accountId)).map(({ name }) => name)).toEqual(['kept']);
});

inBothLanguages((words) => {
  const signInWords = { title: words('signIn.confirmTitle'), password: words('signIn.password'), confirm: words('actions.confirm') };

  test('a password entered too long ago is asked for over the form; once it is confirmed the form goes on by itself with all that was in it, in one session', async ({ page, account, expectFailure }) => {
    await signIn(page, account.member.email);
    await page.goto(newPath);
    await page.getByLabel(words('form.name')).fill('stepped-up');
    await page.getByRole('checkbox', { name: 'fax:fax:edit', exact: true }).check();
    await page.getByRole('radio', { name: words('form.days', { days: 30 }), exact: true }).check();
    await makeStale(account.member.id);
    await page.getByRole('button', { name: words('form.submit') }).click();
    const dialog = page.getByRole('dialog', { name: signInWords.title, exact: true });
    await expect(dialog).toContainText(words('signIn.entriesKept'));
    await expect(dialog).toContainText(account.member.email);
    await expect(dialog.getByLabel(signInWords.password, { exact: true })).toBeFocused();
    await isAccessible(page, 'the question for the password');
    expectFailure({ status: 401, url: /callback\/credentials/ });
    await dialog.getByLabel(signInWords.password, { exact: true }).fill('not it');
    await dialog.getByRole('button', { name: signInWords.confirm }).click();
    await expect(dialog.getByRole('alert')).toHaveText(words('signIn.incorrect'));
    await isAccessible(page, 'a password that was wrong');
    await dialog.getByLabel(signInWords.password, { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: signInWords.confirm }).click();
    await expect(page.getByRole('textbox', { name: words('reveal.token.secret') })).toHaveValue(/^alohi_pat_/);
    expect(await tokensOfMember(database(), account.accountId, account.member.id)).toMatchObject([{ name: 'stepped-up', scopes: ['fax:fax:edit'] }]);
    expect(await sessionsOfMember(database(), account.accountId, account.member.id)).toHaveLength(1);
  });

  test('who does not confirm keeps what was entered and changes nothing; ending never asks', async ({ page, account }) => {
    await signIn(page, account.admin.email);
    await page.goto(clientsPath);
    const name = page.getByLabel(words('serviceClients.name'));
    const register = page.getByRole('button', { name: words('serviceClients.register') });
    await name.fill('later');
    await makeStale(account.admin.id);
    await register.click();
    const dialog = page.getByRole('dialog', { name: signInWords.title, exact: true });
    await dialog.getByRole('button', { name: words('actions.cancel') }).click();
    await expect(dialog).toHaveCount(0);
    await expect(name).toHaveValue('later');
    await expect(page.getByRole('alert').filter({ hasText: words('signIn.stepUp') })).toBeFocused();
    await isAccessible(page, 'a form that was not confirmed');
    expect(await clientsOf(account.accountId)).toEqual([]);
    await register.click();
    await dialog.getByLabel(signInWords.password, { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: signInWords.confirm }).click();
    await copySecret(page, words);
    await page.getByRole('button', { name: words('actions.done') }).click();
    await makeStale(account.admin.id);
    const row = page.getByRole('row', { name: /later/ });
    await row.getByRole('button', { name: words('serviceClients.end'), exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: words('serviceClients.endSubmit') }).click();
    await expect(row).toContainText(words('serviceClients.endedJustNow'));
  });
});
