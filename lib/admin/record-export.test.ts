import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { mayExport } from './record-export';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24);
const origin = { address: '198.51.100.7', client: 'test', requestId: 'none' };
const wanted = { action: 'export-tokens', format: 'csv', filter: `?q=${'x'.repeat(300)}` } as const;

test('a member takes nothing along, and the attempt is recorded', async () => {
  const { accountId, member } = await makeAccount();
  expect(await mayExport(member, wanted, origin, NOW)).toBe(false);
  expect((await auditOf(accountId)).map(({ fact }) => fact)).toMatchObject([{ type: 'authz_fail', action: 'export-tokens', reason: 'admins-only' }]);
});

test('what an admin takes along is recorded before it goes, with what it was narrowed to', async () => {
  const { accountId, admin } = await makeAccount();
  expect(await mayExport(admin, wanted, origin, NOW)).toBe(true);
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'member', memberId: admin.id }, origin, at: NOW, fact: { type: 'sensitive_read', action: 'export-tokens', format: 'csv', filter: `?q=${'x'.repeat(197)}` } }]);
});
