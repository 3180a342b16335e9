import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { noticesOf } from '@/db/testing/notices-of';
import { verifyChain } from '@/lib/audit/verify-chain';
import type { RevokeTogether, Together } from '@/lib/domain/admin-revocation';
import { listTokens } from '@/lib/tokens/testing/list-tokens';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { previewRevocation, revokeTogether } from './revoke-together';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
type People = Awaited<ReturnType<typeof makeAccount>>;
type Person = People['admin'];

/** What is confirmed after having been shown. */
async function confirmed(admin: Person, which: Together, change: Partial<RevokeTogether> = {}): Promise<RevokeTogether> {
  const preview = await previewRevocation(admin, which, origin, NOW);
  if (preview.kind !== 'preview') throw new Error(preview.kind);
  return { which, count: preview.count, mark: preview.mark, typed: String(preview.count), reason: 'leaked', note: '', ...change };
}
const revoke = async (admin: Person, which: Together, change: Partial<RevokeTogether> = {}) => revokeTogether(admin, await confirmed(admin, which, change), true, origin, NOW);
const running = async (member: Person) => (await listTokens(member, NOW)).filter(({ status }) => status !== 'revoked').map(({ name }) => name).sort();
const revocations = async (accountId: string) => (await auditOf(accountId)).filter(({ fact }) => fact.type === 'authn_token_revoked');

test("a member and another account's admin revoke nothing, by filter or by ids, and each attempt is recorded where who made it is", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const { tokenId } = await makeHeldToken(ours.member, NOW, { name: 'kept' });
  const wanted = await confirmed(ours.admin, { filter: '' });
  expect(await previewRevocation(ours.member, { filter: '' }, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await revokeTogether(ours.member, wanted, true, origin, NOW)).toEqual({ kind: 'not-found' });
  const own = await makeHeldToken(theirs.member, NOW, { name: 'theirs' });
  for (const ids of [[tokenId], [own.tokenId, tokenId], ['no such token', own.tokenId]]) {
    expect(await previewRevocation(theirs.admin, { ids }, origin, NOW)).toEqual({ kind: 'not-found' });
    for (const isFresh of [true, false]) expect(await revokeTogether(theirs.admin, { ...wanted, which: { ids } }, isFresh, origin, NOW)).toEqual({ kind: 'not-found' });
  }
  expect(await running(theirs.member)).toEqual(['theirs']);
  const recorded = (await auditOf(theirs.accountId)).map(({ fact }) => [fact.type, fact['action'], fact['reason'], fact['target']]);
  expect(recorded).toEqual([tokenId, tokenId, 'no such token'].flatMap((target) => [1, 2, 3].map(() => ['authz_fail', 'revoke-by-filter', 'not-found', target])));
  await revoke(theirs.admin, { ids: [own.tokenId] });
  expect(await revokeTogether(theirs.admin, wanted, true, origin, NOW)).toMatchObject({ done: 0 });
  expect(await running(ours.member)).toEqual(['kept']);
  expect((await auditOf(ours.accountId)).map(({ fact }) => [fact.type, fact['action']])).toEqual([['authz_fail', 'revoke-by-filter'], ['authz_fail', 'revoke-by-filter']]);
});

test('without a reason, the number or a fresh password nothing is revoked', async () => {
  const { member, admin } = await makeAccount();
  await makeHeldToken(member, NOW, { name: 'kept' });
  expect(await revoke(admin, { filter: '' }, { reason: 'none' })).toEqual({ kind: 'problem', problem: 'reason-missing' });
  expect(await revoke(admin, { filter: '' }, { typed: '2' })).toEqual({ kind: 'problem', problem: 'number-differs' });
  expect(await revokeTogether(admin, await confirmed(admin, { filter: '' }), false, origin, NOW)).toEqual({ kind: 'step-up-needed' });
  expect(await running(member)).toEqual(['kept']);
});

test('part of a filter that is nonsense does not widen it to all', async () => {
  const { member, admin } = await makeAccount();
  await makeHeldToken(member, NOW, { name: 'kept' });
  for (const filter of ['?unused=soon', '?acces=broad', 'nonsense', '?status=gone&q=kept']) expect(await previewRevocation(admin, { filter }, origin, NOW)).toMatchObject({ count: 0 });
  expect(await running(member)).toEqual(['kept']);
});

test('a set that has changed since it was shown is shown again, and nothing is revoked: also where the number is the same', async () => {
  const { member, admin } = await makeAccount();
  const first = await makeHeldToken(member, NOW, { name: 'night-1' });
  const wanted = await confirmed(admin, { filter: '?q=night' });
  const second = await makeHeldToken(member, NOW, { name: 'night-2' });
  expect(await revokeTogether(admin, wanted, true, origin, NOW)).toMatchObject({ kind: 'changed', count: 2 });
  const selected = await confirmed(admin, { ids: [first.tokenId] });
  expect(await revokeTogether(admin, { ...selected, which: { ids: [second.tokenId] } }, true, origin, NOW)).toMatchObject({ kind: 'changed', count: 1 });
  expect(await running(member)).toEqual(['night-1', 'night-2']);
});

test('what matches is revoked, the rest stays; each has its event, the whole has one, every owner is told once', async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  for (const name of ['night-1', 'night-2']) await makeHeldToken(member, NOW, { name, lastUsedAt: NOW - 1 });
  const { tokenId } = await makeHeldToken(owner, NOW, { name: 'night-3' });
  await makeHeldToken(admin, NOW, { name: 'night-own' });
  await makeHeldToken(member, NOW, { name: 'night-over', expiresAt: NOW });
  await makeHeldToken(member, NOW, { name: 'day' });
  expect(await previewRevocation(admin, { filter: '?q=night' }, origin, NOW)).toMatchObject({ count: 4, owners: 3, usedToday: 2 });
  expect(await revoke(admin, { filter: '?q=night' }, { typed: '４', reason: 'other', note: '=1+1' })).toEqual({ kind: 'revoked', done: 4, already: 0 });
  expect(await running(member)).toEqual(['day', 'night-over']);
  const audit = await auditOf(accountId);
  expect(audit.map(({ fact }) => fact.type)).toEqual([...Array.from({ length: 4 }, () => 'authn_token_revoked'), 'authz_admin']);
  expect(audit.at(-1)).toMatchObject({ actor: { memberId: admin.id }, origin, fact: { action: 'revoke-by-filter', count: 4, reason: 'other', note: '=1+1', filter: '?q=night' } });
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
  expect(await noticesOf(member.id)).toMatchObject([{ kind: 'revoked-by-admin', tokenId: null, facts: { count: 2, by: admin.id, reason: 'other' } }]);
  expect(await noticesOf(owner.id)).toMatchObject([{ key: `revoked:${tokenId}`, facts: { name: 'night-3' } }]);
  expect(await noticesOf(admin.id)).toEqual([]);
});

test('filters reach what they say: unused, broad, of one owner, ending soon', async () => {
  const { admin, member, owner } = await makeAccount();
  await makeHeldToken(member, NOW, { name: 'idle', createdAt: NOW - 100 * DAY });
  await makeHeldToken(member, NOW, { name: 'busy', createdAt: NOW - 100 * DAY, lastUsedAt: NOW });
  await makeHeldToken(owner, NOW, { name: 'broad', scopes: ['fax:all:read'] });
  await makeHeldToken(owner, NOW, { name: 'soon', expiresAt: NOW + DAY });
  const count = async (filter: string) => (await previewRevocation(admin, { filter }, origin, NOW)) as { count: number };
  expect(await count('?unused=90')).toMatchObject({ count: 1 });
  expect(await count('?access=broad')).toMatchObject({ count: 1 });
  expect(await count(`?owner=${member.id}`)).toMatchObject({ count: 2 });
  expect(await count('?expires=14')).toMatchObject({ count: 1 });
  expect(await count('')).toMatchObject({ count: 4 });
});

test('two admins with the same filter at once: every token is ended once, and both are told the truth', async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await multiplyToken(tokenId, 29);
  const [one, two] = [await confirmed(admin, { filter: '' }), await confirmed(owner, { filter: '' })];
  const answers = await Promise.all([revokeTogether(admin, one, true, origin, NOW), revokeTogether(owner, two, true, origin, NOW)]);
  expect(answers).toContainEqual({ kind: 'revoked', done: 30, already: 0 });
  expect(answers).toContainEqual({ kind: 'revoked', done: 0, already: 30 });
  expect(await revocations(accountId)).toHaveLength(30);
});
