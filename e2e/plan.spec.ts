import type { APIRequestContext } from '@playwright/test';
import { database } from '@/db/connection';
import { setPlan } from '@/db/members';
import { serviceClientsOf } from '@/db/service-clients';
import { tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { personName } from '@/lib/domain/person-name';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { bearer, clientsPath, copySecret, expect, generate, hiddenFields, introspect, listPath, newPath, policyPath, postByHand, registerClient, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const own = '/v3/personal-access-tokens/self';
const moveTo = (accountId: string, plan: 'basic' | 'enterprise') => transaction((tx) => setPlan(tx, accountId, plan));
const statusOf = async (request: APIRequestContext, secret: string) => (await request.get(own, bearer(secret))).status();

test('a member of a Basic plan reads who to ask, and the form is not there', async ({ page, account, request }) => {
  await signIn(page, account.member.email);
  const secret = await generate(page, 'left-over', ['fax:fax:read']);
  await moveTo(account.accountId, 'basic');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(newPath);
  await expect(page.getByText('Personal access tokens are part of the Enterprise plan. Ask owner Test to upgrade.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Generate token' })).toHaveCount(0);
  await page.goto(listPath);
  await expect(page.getByRole('link', { name: 'Generate new token' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /left-over/ }).getByRole('button', { name: 'Revoke', exact: true })).toBeVisible();
  expect((await (await request.get(own, bearer(secret))).json()).description).toContain('Enterprise plan');
  await page.goto('/profile/integrations');
  await expect(page.getByText(/^Part of the Enterprise plan/)).toBeVisible();
});

test('on a Basic plan the action refuses too: a form rendered before generates nothing', async ({ page, account }) => {
  await signIn(page, account.member.email);
  await page.goto(newPath);
  await page.getByLabel('Token name').fill('too late');
  await page.getByRole('checkbox', { name: 'fax:fax:read', exact: true }).check();
  await moveTo(account.accountId, 'basic');
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByText(/part of the Enterprise plan/)).toBeVisible();
  await expect(page.getByLabel('Token name')).toHaveValue('too late');
  expect(await tokensOfMember(database(), account.accountId, account.member.id)).toEqual([]);
});

test('on a Basic plan the page of service clients says who to ask; what is registered can still be ended, and nothing else be done', async ({ page, account, request }) => {
  await signIn(page, account.admin.email);
  const client = await registerClient(page, 'left-over');
  await copySecret(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const form = { ...(await hiddenFields(page, clientsPath)), name: 'too-late' };
  await moveTo(account.accountId, 'basic');
  expect(await (await postByHand(page, clientsPath, form)).text()).not.toMatch(/alohi_client_[A-Za-z0-9]{43}/);
  await page.goto(clientsPath);
  await expect(page.getByText('Service clients are part of the Enterprise plan. Ask owner Test to upgrade.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Register client' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End client' }).click();
  await expect(page.getByRole('row', { name: /left-over/ })).toContainText('Ended just now');
  expect((await introspect(request, client, 'whatever')).status()).toBe(401);
  expect(await serviceClientsOf(database(), account.accountId)).toHaveLength(1);
});

inBothLanguages((words, language) => {
  test('an organization that leaves Enterprise keeps its tokens, can revoke them and do nothing else; back on it they work again', async ({ page, account, request }) => {
    const owner = personName(account.owner, language);
    const kept = await makeHeldToken(account.member, Date.now(), { name: 'kept' });
    await makeHeldToken(account.member, Date.now(), { name: 'given-up' });
    await signIn(page, account.member.email);
    const form = { ...(await hiddenFields(page, newPath)), name: 'too-late', expiration: '30', expirationDate: '', scope: ['fax:fax:read'] };
    await moveTo(account.accountId, 'basic');

    const refused = await request.get(own, bearer(kept.secret));
    expect(refused.status()).toBe(401);
    expect(JSON.stringify(await refused.json())).toContain('Enterprise');
    expect(await (await postByHand(page, newPath, form)).text()).not.toMatch(/alohi_pat_[A-Za-z0-9]{22}_/);
    await page.goto(listPath);
    await expect(page.getByRole('link', { name: words('pages.generate') })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /kept/ })).toContainText(words('status.planEnded'));
    await isAccessible(page, 'the list of a plan that has ended');
    const givenUp = page.getByRole('row', { name: /given-up/ });
    await givenUp.getByRole('button', { name: words('list.revoke'), exact: true }).click();
    const question = page.getByRole('alertdialog', { name: words('revoke.title', { name: 'given-up' }) });
    await expect(question).toContainText(words('revoke.consequence'));
    await isAccessible(page, 'the question before revoking');
    await question.getByRole('button', { name: words('revoke.submit'), exact: true }).click();
    await expect(givenUp).toContainText(words('status.revokedJustNow'));
    for (const path of [newPath, `${listPath}/${kept.tokenId}`]) {
      await page.goto(path);
      await expect(page.getByText(words('plan.askOwner', { owner }), { exact: true })).toBeVisible();
      await isAccessible(page, path);
    }
    await page.goto(`${listPath}/${kept.tokenId}/rotate`);
    await expect(page.getByText(words('rotate.refused.plan-lapsed'), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words('rotate.submit') })).toHaveCount(0);
    await page.goto('/profile/integrations');
    await expect(page.getByText(words('integrations.partOfEnterprise', { owner }), { exact: true })).toBeVisible();
    await signIn(page, account.admin.email);
    await page.goto(policyPath);
    await expect(page.getByText(words('policy.partOfEnterprise', { owner }), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words('policy.change') })).toHaveCount(0);
    await isAccessible(page, 'the policy of a plan that has ended');

    await moveTo(account.accountId, 'enterprise');
    expect(await statusOf(request, kept.secret)).toBe(200);
    await page.reload();
    await expect(page.getByRole('button', { name: words('policy.change') })).not.toHaveCount(0);
  });
});
