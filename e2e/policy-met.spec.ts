import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { personName } from '@/lib/domain/person-name';
import { scopes } from '@/lib/domain/scopes';
import { setPolicy } from '@/lib/policy/testing/set-policy';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inBothLanguages } from './both-languages';
import { expect, hiddenFields, listPath, newPath, postByHand, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const DAY = 86_400_000;
const tokensOf = ({ accountId, member }: { accountId: string; member: { id: string } }) => tokensOfMember(database(), accountId, member.id);

inBothLanguages((words, language) => {
  test('a member meets the policy in the form: shorter lifetimes, a scope that is not allowed, and by hand no way around it', async ({ page, account }) => {
    const policy = { longestDays: 60, allowedScopes: { owner: scopes, admin: scopes, member: scopes.filter((scope) => scope !== 'fax:shop:edit') } };
    await setPolicy(account.accountId, policy);
    await signIn(page, account.member.email);
    await page.goto(`${newPath}?name=forged&scopes=fax:fax:read,fax:shop:edit`);
    await expect(page.getByRole('note')).toContainText(language === 'en' ? "Not allowed by your organization's policy: fax:shop:edit." : words.markup('prefill.notAllowed', { scopes: () => 'fax:shop:edit' }));
    await expect(page.getByRole('radio', { name: words('form.daysRecommended', { days: 60 }) })).toBeChecked();
    await expect(page.getByRole('radio', { name: words('form.days', { days: 90 }) })).toBeDisabled();
    await expect(page.getByText(words('form.longestLifetime', { days: 60 }))).toBeVisible();
    const forbidden = page.getByRole('checkbox', { name: 'fax:shop:edit', exact: true });
    await expect(forbidden).toBeDisabled();
    await expect(forbidden).toHaveAccessibleDescription(new RegExp(`${words('form.notAllowed')}$`));
    await isAccessible(page, 'the form under a policy');

    const form = { ...(await hiddenFields(page, newPath)), name: 'forged', expirationDate: '' };
    for (const beyond of [{ expiration: '90', scope: ['fax:fax:read'] }, { expiration: '30', scope: ['fax:fax:read', 'fax:shop:edit'] }]) {
      expect(await (await postByHand(page, newPath, { ...form, ...beyond })).text()).not.toMatch(/alohi_pat_[A-Za-z0-9]{22}_/);
    }
    expect(await tokensOf(account)).toEqual([]);
    await setPolicy(account.accountId, { ...policy, tokensPerMember: 1 });
    expect(await (await postByHand(page, newPath, { ...form, expiration: '30', scope: ['fax:fax:read'] })).text()).toMatch(/alohi_pat_[A-Za-z0-9]{22}_/);
    await page.goto(newPath);
    await expect(page.getByText(words('form.enoughTokens', { count: 1 }))).toBeVisible();
    await setPolicy(account.accountId, { ...policy, mayGenerate: ['owner', 'admin'] });
    await page.reload();
    await expect(page.getByText(words('form.roleMayNot', { owner: personName(account.owner, language) }))).toBeVisible();
    await isAccessible(page, 'a role that may not generate tokens');
    expect(await tokensOf(account)).toHaveLength(1);
  });
});

test('a rotation keeps to the policy of now: its length, its grace, and without the scope that is not allowed any more', async ({ page, account }) => {
  const { tokenId } = await makeHeldToken(account.member, Date.now(), { name: 'old', scopes: ['fax:fax:read', 'fax:shop:edit'], expiresAt: Date.now() + 300 * DAY });
  await setPolicy(account.accountId, { longestDays: 30, longestGraceHours: 1, allowedScopes: { owner: scopes, admin: scopes, member: ['fax:fax:read'] } });
  await signIn(page, account.member.email);
  await page.goto(`${listPath}/${tokenId}/rotate`);
  await expect(page.getByRole('note')).toContainText("A scope of this token is not allowed by your organization's policy any more and left out: fax:shop:edit.");
  await expect(page.getByText('30 days, the longest your organization allows')).toBeVisible();
  await expect(page.getByRole('radio', { name: '1 hour' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '24 hours' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await expect(page.getByRole('textbox', { name: 'Personal access token' })).toBeVisible();
  expect((await tokensOf(account))[0]?.scopes).toEqual(['fax:fax:read']);
});
