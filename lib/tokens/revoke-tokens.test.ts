import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { verifyChain } from '@/lib/audit/verify-chain';
import { revokeOwnToken } from './revoke-token';
import { revokeOwnTokens } from './revoke-tokens';
import { makeHeldToken } from './testing/make-held-token';
import { listTokens } from './testing/list-tokens';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
type Member = Awaited<ReturnType<typeof makeAccount>>['member'];
const make = async (member: Member, count: number) => Promise.all(Array.from({ length: count }, async () => (await makeHeldToken(member, NOW)).tokenId));

test("what is not the member's is neither revoked nor named, and leaves no trace", async () => {
  const { accountId, member, admin } = await makeAccount();
  const theirs = await make(admin, 2);
  const [own = ''] = await make(member, 1);
  expect(await revokeOwnTokens(member, [...theirs, own, 'no such token'], origin, NOW)).toEqual({ done: [own], already: [] });
  expect((await listTokens(admin, NOW)).map(({ status }) => status)).toEqual(['active', 'active']);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('what had ended before is said apart, and one that is named twice is revoked once', async () => {
  const { accountId, member } = await makeAccount();
  const [first = '', second = '', third = ''] = await make(member, 3);
  await revokeOwnToken(member, third, origin, NOW);
  const { done, already } = await revokeOwnTokens(member, [first, second, first, third], origin, NOW + 1);
  expect(done.toSorted()).toEqual([first, second].toSorted());
  expect(already).toEqual([third]);
  expect(await auditOf(accountId)).toHaveLength(3);
});

test('forty-five are revoked each with its own audit event in an unbroken chain', async () => {
  const { accountId, member } = await makeAccount();
  const ids = await make(member, 45);
  expect((await revokeOwnTokens(member, ids, origin, NOW)).done).toHaveLength(45);
  const events = await auditOf(accountId);
  expect(new Set(events.map(({ fact }) => fact['tokenId']))).toEqual(new Set(ids));
  expect(events[0]).toMatchObject({ actor: { kind: 'member', memberId: member.id }, origin, fact: { type: 'authn_token_revoked', reason: 'by-owner' } });
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
});

test('two hands on the same tokens, in any order, with single ones between: each is ended once', async () => {
  const { accountId, member } = await makeAccount();
  const ids = await make(member, 20);
  const answers = await Promise.all([
    revokeOwnTokens(member, ids, origin, NOW),
    revokeOwnTokens(member, ids.toReversed(), origin, NOW),
    ...ids.slice(0, 8).map((id) => revokeOwnToken(member, id, origin, NOW)),
  ]);
  expect(answers).toHaveLength(10);
  expect((await auditOf(accountId)).length).toBe(20);
});
