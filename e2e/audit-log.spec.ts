import { personName } from '@/lib/domain/person-name';
import { readFile } from 'node:fs/promises';
import { chainAfter, headOf } from '@/db/audit';
import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact } from '@/lib/domain/audit-events';
import { inBothLanguages } from './both-languages';
import { auditLogPath, expect, finishReveal, generate, hiddenFields, listPath, postByHand, signIn, test } from './fixtures';
import { isAccessible } from './is-accessible';

const origin = { address: '203.0.113.7', client: '=cmd\u001b[31m', requestId: 'req_by_hand' };
const record = (accountId: string, memberId: string, ...facts: AuditFact[]) => transaction((tx) => recordAudit(tx, accountId, ...facts.map((fact, at) => ({ at: Date.now() - (facts.length - at), actor: { kind: 'member', memberId } as const, origin, fact }))));
const revoked = (name: string): AuditFact => ({ type: 'authn_token_revoked', tokenId: `t-${name}`, identifier: 'i'.repeat(22), name, reason: 'leaked' });
const factsOf = async (accountId: string) => (await chainAfter(database(), accountId, 0, 500)).map(({ text }) => (JSON.parse(text) as { fact: AuditFact }).fact);

test('for a member there is no log, no file and nothing to verify, by hand either; another organization reads its own alone', async ({ page, account, browser, passwordHash, expectFailure }) => {
  await record(account.accountId, account.owner.id, revoked('ours'));
  const admins = await browser.newPage();
  await signIn(admins, account.admin.email);
  const form = await hiddenFields(admins, auditLogPath);
  await admins.close();
  await signIn(page, account.member.email);
  expectFailure({ status: 404, url: /audit-log/ });
  expect((await page.goto(auditLogPath))?.status()).toBe(404);
  for (const format of ['csv', 'jsonl']) expect((await page.request.get(`${auditLogPath}/export?format=${format}`)).status()).toBe(404);
  expect(await (await postByHand(page, auditLogPath, form)).text()).not.toContain('unbroken');
  expect((await factsOf(account.accountId)).filter(({ type }) => type === 'authz_fail').map((fact) => 'action' in fact && fact.action)).toEqual(expect.arrayContaining(['open-admin-page', 'export-audit-log', 'verify-audit-log']));

  const others = await makeAccount('enterprise', { passwordHash });
  await signIn(page, others.admin.email);
  await page.goto(`${auditLogPath}?token=ours`);
  await expect(page.getByText('No entries match.')).toBeVisible();
  expect(await (await page.request.get(`${auditLogPath}/export?format=csv`)).text()).not.toContain('ours');
});

test('a long log is turned in pages that stay what they were while new entries come', async ({ page, account }) => {
  await record(account.accountId, account.owner.id, ...Array.from({ length: 60 }, (_, at) => revoked(`token-${at}`)));
  await signIn(page, account.admin.email);
  await page.goto(auditLogPath);
  await record(account.accountId, account.owner.id, revoked('token-new'));
  await page.getByRole('link', { name: 'Older' }).click();
  const entries = page.getByRole('listitem').filter({ has: page.getByRole('group') });
  await expect(entries).toHaveCount(10);
  await expect(entries.first()).toContainText('token-9');
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(entries.first()).toContainText('token-59');
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(entries.first()).toContainText('token-new');
});

inBothLanguages((words, language) => {
  test('what happened is told in sentences, opens for its technical names, and is narrowed by person, token, kind and period', async ({ page, account }) => {
    const did = (whom: typeof account.owner, token = '') => ({ who: 'other', actor: words('history.person', { name: personName(whom, language) }), token });
    const revokedBy = (whom: typeof account.owner, token: string) => words('history.revokedFor', { ...did(whom, token), reason: words('history.reasons.leaked') });
    await record(account.accountId, account.owner.id, revoked('nightly-reports'), { type: 'authn_login_success', memberId: account.owner.id, sessionId: 's' });
    await record(account.accountId, account.admin.id, revoked('<b>x</b>'));
    await signIn(page, account.member.email);
    await generate(page, 'fax-archive', ['fax:fax:read'], words);
    await finishReveal(page, words);
    await signIn(page, account.admin.email);
    await page.goto(listPath);
    await page.getByRole('link', { name: words('pages.auditLog') }).click();
    await expect(page.getByRole('heading', { level: 1, name: words('pages.auditLog') })).toBeVisible();
    const entries = page.getByRole('listitem').filter({ has: page.getByRole('group') });
    await expect(entries).toHaveCount(4);
    await expect(entries).toContainText([words('history.created', did(account.member, 'fax-archive')), revokedBy(account.admin, '<b>x</b>'), words('auditLog.signedIn', did(account.owner)), revokedBy(account.owner, 'nightly-reports')]);
    await entries.nth(3).getByText(revokedBy(account.owner, 'nightly-reports'), { exact: true }).click();
    await expect(entries.nth(3)).toContainText('authn_token_revoked');
    await expect(entries.nth(3)).toContainText('=cmd␛[31m');
    await expect(entries.nth(3)).toContainText('req_by_hand');
    await expect(entries.nth(3).getByRole('term')).toHaveText((['event', 'about', 'time', 'address', 'client', 'requestId', 'entry'] as const).map((name) => words(`auditLog.details.${name}`)));
    await isAccessible(page, 'the log with an entry opened');

    await page.getByText(words('listTools.filter'), { exact: true }).click();
    await page.getByLabel(words('auditLog.person'), { exact: true }).fill(account.owner.email);
    await page.getByRole('combobox', { name: words('auditLog.kind'), exact: true }).selectOption({ label: words('auditLog.kinds.revoked') });
    await isAccessible(page, 'the filter of the log');
    await page.getByRole('button', { name: words('listTools.apply') }).click();
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText([revokedBy(account.owner, 'nightly-reports')]);
    await page.getByRole('link', { name: words('listTools.remove', { filter: words('auditLog.chips.person', { value: account.owner.email }) }), exact: true }).click();
    await expect(entries).toHaveCount(2);
    await page.goto(`${auditLogPath}?kind=everything&from=soon&token=fax-archive`);
    await expect(page.getByText(words.markup('states.ignored', { values: 'kind=everything, from=soon', code: (values) => values }), { exact: true })).toBeVisible();
    await expect(entries).toHaveCount(1);
    await isAccessible(page, 'what of an address was not understood');
    await page.goto(`${auditLogPath}?to=2020-01-01`);
    await expect(page.getByText(words('auditLog.noneMatch'), { exact: true })).toBeVisible();
    await isAccessible(page, 'a log in which nothing matches');
  });

  test('an admin verifies the log and takes it along; the export is an entry of its own', async ({ page, account }) => {
    await record(account.accountId, account.owner.id, revoked('=1+1'));
    await signIn(page, account.admin.email);
    await page.goto(auditLogPath);
    await expect(page.getByText(words('auditLog.notVerified'), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: words('auditLog.verifyNow') }).click();
    const verified = words('auditLog.verified', { count: 1 });
    await expect(page.getByRole('status')).toHaveText(verified);
    await expect(page.getByRole('region', { name: words('auditLog.chain') })).toContainText(verified);
    await isAccessible(page, 'a log that was verified');
    await page.reload();
    await expect(page.getByText(verified, { exact: true })).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: words('auditLog.exportJsonLines') }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
    const head = await headOf(database(), account.accountId);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ seq: 1 }, { seq: 2, hash: head.hash }, { head, filtered: false, verification: { unbroken: true } }]);
    const csv = await page.request.get(`${auditLogPath}/export?format=csv&kind=revoked`, { headers: { 'Accept-Language': language } });
    expect(csv.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    const sentence = words('history.revokedFor', { who: 'other', actor: personName(account.owner, language), token: '=1+1', reason: words('history.reasons.leaked') });
    expect(await csv.text()).toContain(sentence);
    expect((await factsOf(account.accountId)).filter(({ type }) => type === 'sensitive_read')).toEqual([
      { type: 'sensitive_read', action: 'export-audit-log', format: 'jsonl', filter: '' },
      { type: 'sensitive_read', action: 'export-audit-log', format: 'csv', filter: '?kind=revoked' },
    ]);
  });
});
