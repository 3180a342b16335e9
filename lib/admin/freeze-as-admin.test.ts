import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { noticesOf } from '@/db/testing/notices-of';
import { tokenOfAccount } from '@/db/token-of-account';
import { freezeToken } from '@/lib/tokens/freeze-token';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { unfreezeToken } from '@/lib/tokens/unfreeze-token';
import { freezeAsAdmin, unfreezeAsAdmin } from './freeze-as-admin';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const usual = { hours: 24, then: 'revoke' };
const frozen = async (accountId: string, tokenId: string) => {
  const token = await tokenOfAccount(database(), accountId, tokenId);
  return token && { at: token.frozenAt, by: token.frozenBy, until: token.frozenUntil, then: token.frozenThen };
};
const free = { at: null, by: null, until: null, then: null };

test("members and another account's admins find nothing to freeze or unfreeze; members' attempts are recorded", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const { tokenId } = await makeHeldToken(ours.member, NOW);
  for (const who of [ours.member, theirs.admin]) {
    expect(await freezeAsAdmin(who, tokenId, usual, origin, NOW)).toEqual({ kind: 'not-found' });
    expect(await unfreezeAsAdmin(who, tokenId, origin, NOW)).toEqual({ kind: 'not-found' });
  }
  expect(await frozen(ours.accountId, tokenId)).toEqual(free);
  expect((await auditOf(ours.accountId)).map(({ fact }) => [fact.type, fact['action']])).toEqual([['authz_fail', 'freeze-token'], ['authz_fail', 'unfreeze-token']]);
  expect(await noticesOf(ours.member.id)).toEqual([]);
});

test('a length that is not offered freezes nothing, nor is what has ended frozen', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const ended = await makeHeldToken(member, NOW, { expiresAt: NOW });
  expect(await freezeAsAdmin(admin, tokenId, { hours: 1e6, then: 'revoke' }, origin, NOW)).toEqual({ kind: 'problem', problem: 'freeze-unknown' });
  expect(await freezeAsAdmin(admin, ended.tokenId, usual, origin, NOW)).toEqual({ kind: 'already-ended' });
  expect(await frozen(accountId, tokenId)).toEqual(free);
});

test('a freeze tells the owner, who cannot undo it; any admin can', async () => {
  const { accountId, member, admin, owner } = await makeAccount();
  const { tokenId, identifier } = await makeHeldToken(member, NOW, { name: 'nightly' });
  expect(await freezeAsAdmin(admin, tokenId, usual, origin, NOW)).toEqual({ kind: 'changed' });
  expect(await frozen(accountId, tokenId)).toEqual({ at: NOW, by: admin.id, until: NOW + 24 * HOUR, then: 'revoke' });
  expect(await noticesOf(member.id)).toEqual([{ kind: 'frozen-by-admin', key: `frozen:${tokenId}`, tokenId, state: 'new', facts: { name: 'nightly', identifier, by: admin.id, until: NOW + 24 * HOUR, then: 'revoke' } }]);
  expect(await unfreezeToken(member, tokenId, origin, NOW)).toMatchObject({ kind: 'problem', problem: 'frozen-by-other' });
  expect(await unfreezeAsAdmin(owner, tokenId, origin, NOW + 1)).toEqual({ kind: 'changed' });
  expect(await unfreezeAsAdmin(owner, tokenId, origin, NOW + 2)).toEqual({ kind: 'unchanged' });
  expect(await frozen(accountId, tokenId)).toEqual(free);
  expect((await auditOf(accountId)).map(({ actor, fact }) => [actor['memberId'], fact['action']])).toEqual([[admin.id, 'freeze-token'], [owner.id, 'unfreeze-token']]);
});

test('an admin unfreezes what its owner froze; a second freeze changes nothing', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await freezeToken(member, tokenId, { hours: 72, then: 'unfreeze' }, origin, NOW);
  expect(await freezeAsAdmin(admin, tokenId, usual, origin, NOW)).toEqual({ kind: 'problem', problem: 'already-frozen' });
  expect(await unfreezeAsAdmin(admin, tokenId, origin, NOW)).toEqual({ kind: 'changed' });
  expect(await frozen(accountId, tokenId)).toEqual(free);
});

test('of two admins at once one freezes', async () => {
  const { accountId, member, admin, owner } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const answers = await Promise.all([admin, owner].map((who) => freezeAsAdmin(who, tokenId, usual, origin, NOW)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'problem']);
  expect(await auditOf(accountId)).toHaveLength(1);
  expect(await noticesOf(member.id)).toHaveLength(1);
});
