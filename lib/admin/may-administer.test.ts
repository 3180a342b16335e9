import { expect, test } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { mayAdminister } from './may-administer';

const NOW = Date.UTC(2026, 10, 24);
const origin = { address: '198.51.100.7', client: 'test', requestId: 'none' };

test('a member may not, and the attempt is recorded with what it was about', async () => {
  const { accountId, member } = await makeAccount('enterprise');
  expect(await mayAdminister({ ...member, accountId, role: 'member' }, 'open-admin-page', `/admin/tokens/${'x'.repeat(200)}`, origin, NOW)).toBe(false);
  const events = (await chainAfter(database(), accountId, 0, 9)).map(({ text }) => JSON.parse(text) as { fact: object });
  expect(events).toHaveLength(1);
  expect(events[0]?.fact).toEqual({ type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: `/admin/tokens/${'x'.repeat(86)}` });
});

test('owners and admins may, and asking leaves no trace', async () => {
  const { accountId, owner, admin } = await makeAccount('enterprise');
  for (const [{ id }, role] of [
    [owner, 'owner'],
    [admin, 'admin'],
  ] as const) {
    expect(await mayAdminister({ id, accountId, role }, 'change-policy', '', origin, NOW)).toBe(true);
  }
  expect(await chainAfter(database(), accountId, 0, 9)).toEqual([]);
});
