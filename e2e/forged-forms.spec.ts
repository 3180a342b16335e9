import type { Page } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { tokensOfMember } from '@/db/tokens';
import { expect, hiddenFields, newPath, postByHand, signIn, test } from './fixtures';

/** A form as the page would post it before its script runs, with whatever a test changes by hand. */
async function postForm(page: Page, change: (form: Record<string, string | string[]>) => void) {
  const form: Record<string, string | string[]> = { ...(await hiddenFields(page, newPath)), name: 'forged', expiration: '90', expirationDate: '', scope: ['fax:fax:read'] };
  change(form);
  return postByHand(page, newPath, form);
}

const tokens = (account: { accountId: string; member: { id: string } }) => tokensOfMember(database(), account.accountId, account.member.id);

test.beforeEach(({ page, account }) => signIn(page, account.member.email));

for (const scope of ['*', 'fax:all:*', 'fax:fax:write', 'FAX:FAX:READ', '']) {
  test(`a scope "${scope}" posted by hand generates nothing and is recorded`, async ({ page, account }) => {
    const answer = await postForm(page, (form) => (form['scope'] = ['fax:fax:read', scope]));
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toContain('alohi_pat_');
    expect(await tokens(account)).toEqual([]);
    const audit = await chainAfter(database(), account.accountId, 0, 100);
    expect(audit.filter(({ type }) => type === 'authz_fail')).toHaveLength(1);
  });
}

for (const [what, expiration, date] of [
  ['in the past', 'custom', '2001-01-01'],
  ['that does not exist', 'custom', '2027-02-31'],
  ['malformed', 'custom', 'soon'],
  ['of another preset', '9999', ''],
] as const) {
  test(`an expiry ${what}, posted by hand, generates nothing`, async ({ page, account }) => {
    const answer = await postForm(page, (form) => Object.assign(form, { expiration, expirationDate: date }));
    expect(answer.status()).toBe(200);
    expect(await tokens(account)).toEqual([]);
  });
}

test("another member's id in the form generates nothing for either", async ({ page, account }) => {
  const answer = await postForm(page, (form) => Object.assign(form, { renderedFor: account.owner.id, memberId: account.owner.id }));
  expect(answer.status()).toBe(200);
  expect(await tokens(account)).toEqual([]);
  expect(await tokensOfMember(database(), account.accountId, account.owner.id)).toEqual([]);
});

test('a secret as a name, posted by hand, is refused, and the answer does not repeat it', async ({ page, account }) => {
  const secret = 'alohi_pat_MrxyjkJSwR2LkwxkkmcKLq_CVxENEMlVrWdNKfp0azU8foLEiFCAvmXJYdcVA9TbvEi67ihttOcL1B1Xc8';
  const answer = await postForm(page, (form) => (form['name'] = secret));
  expect(answer.status()).toBe(200);
  expect(await answer.text()).not.toContain(secret);
  expect(await tokens(account)).toEqual([]);
});

test('the same form twice gives one token, and the second answer says so', async ({ page, account }) => {
  let posted: Record<string, string | string[]> = {};
  const first = await postForm(page, (form) => (posted = form));
  expect(await first.text()).toContain('alohi_pat_');
  const second = await postByHand(page, newPath, posted);
  expect(await second.text()).not.toContain('alohi_pat_');
  expect(await second.text()).toContain('This token was generated.');
  expect(await tokens(account)).toHaveLength(1);
});

test('twenty of the same form at once give one token', async ({ page, account }) => {
  let posted: Record<string, string | string[]> = {};
  await postForm(page, (form) => {
    posted = { ...form };
    form['scope'] = [];
  });
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await postByHand(page, newPath, posted)).text()));
  expect(answers.filter((text) => /alohi_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/.test(text))).toHaveLength(1);
  expect(await tokens(account)).toHaveLength(1);
});
