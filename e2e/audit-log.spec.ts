import { readFile } from 'node:fs/promises';
import { chainAfter, headOf } from '@/db/audit';
import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditFact } from '@/lib/domain/audit-events';
import { auditLogPath, expect, generate, finishReveal, postByHand, hiddenFields, signIn, test } from './fixtures';

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

test('what happened is told in sentences, opens for its technical names, and is narrowed by person, token, kind and period', async ({ page, account }) => {
  await record(account.accountId, account.owner.id, revoked('nightly-reports'), { type: 'authn_login_success', memberId: account.owner.id, sessionId: 's' });
  await record(account.accountId, account.admin.id, revoked('<b>x</b>'));
  await signIn(page, account.member.email);
  await generate(page, 'fax-archive', ['fax:fax:read']);
  await finishReveal(page);
  await signIn(page, account.admin.email);
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
  const entries = page.getByRole('listitem').filter({ has: page.getByRole('group') });
  await expect(entries).toHaveText([/member Test generated fax-archive/, /admin Test revoked <b>x<\/b> \(leaked\)/, /owner Test signed in/, /owner Test revoked nightly-reports \(leaked\)/]);
  await entries.nth(3).getByText('owner Test revoked').click();
  await expect(entries.nth(3)).toContainText('authn_token_revoked');
  await expect(entries.nth(3)).toContainText('=cmd␛[31m');
  await expect(entries.nth(3)).toContainText('req_by_hand');

  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Person').fill(account.owner.email);
  await page.getByLabel('Kind').selectOption({ label: 'Revocations' });
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(entries).toHaveText([/owner Test revoked nightly-reports/]);
  await page.getByRole('link', { name: /^Remove filter: Person/ }).click();
  await expect(entries).toHaveCount(2);
  await page.goto(`${auditLogPath}?kind=everything&from=soon&token=fax-archive`);
  await expect(page.getByText('Not understood in the address and left out: kind=everything, from=soon')).toBeVisible();
  await expect(entries).toHaveCount(1);
  await page.goto(`${auditLogPath}?to=2020-01-01`);
  await expect(page.getByText('No entries match.')).toBeVisible();
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

test('an admin verifies the log and takes it along; the export is an entry of its own', async ({ page, account }) => {
  await record(account.accountId, account.owner.id, revoked('=1+1'));
  await signIn(page, account.admin.email);
  await page.goto(auditLogPath);
  await expect(page.getByText('Not verified yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByRole('status')).toHaveText('Verified: 1 entry, unbroken');
  await expect(page.getByRole('region', { name: 'Verification' })).toContainText('Verified: 1 entry, unbroken');
  await page.reload();
  await expect(page.getByText('Verified: 1 entry, unbroken')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export JSON lines' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
  const head = await headOf(database(), account.accountId);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ seq: 1 }, { seq: 2, hash: head.hash }, { head, filtered: false, verification: { unbroken: true } }]);
  const csv = await page.request.get(`${auditLogPath}/export?format=csv&kind=revoked`);
  expect(csv.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
  expect(await csv.text()).toContain("owner Test revoked =1+1 (leaked)");
  expect((await factsOf(account.accountId)).filter(({ type }) => type === 'sensitive_read')).toEqual([
    { type: 'sensitive_read', action: 'export-audit-log', format: 'jsonl', filter: '' },
    { type: 'sensitive_read', action: 'export-audit-log', format: 'csv', filter: '?kind=revoked' },
  ]);
});
