import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { rawSql } from '@/db/testing/raw-sql';
import { setTokenState, tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { verifyChain } from '@/lib/audit/verify-chain';
import { openPolicy, type Policy } from '@/lib/domain/policy';
import type { PolicyChange } from '@/lib/domain/policy-change';
import { markOf } from '@/lib/domain/policy-preview';
import { scopes } from '@/lib/domain/scopes';
import { dayIn } from '@/lib/domain/time-zones';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { changePolicy } from './change-policy';
import { policyHistory } from './policy-history';
import { previewPolicy, type PolicyAdmin } from './preview-policy';
import { readPolicy } from './read-policy';
import { setPolicy } from './testing/set-policy';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const shorter: PolicyChange = { question: 'longestDays', value: 90 };

async function setUp() {
  const account = await makeAccount();
  const as = (who: { id: string; accountId: string; role: 'owner' | 'admin' | 'member' }, plan: 'enterprise' | 'basic' = 'enterprise'): PolicyAdmin => ({ ...who, plan, timeZone: 'Asia/Tokyo' });
  const admin = as(account.admin);
  const save = (change: PolicyChange, given: { who?: PolicyAdmin; seen?: number; shorten?: boolean; agreed?: string } = {}) =>
    changePolicy(given.who ?? admin, { change, seen: given.seen ?? 0, shorten: given.shorten ?? false, agreed: given.agreed ?? '' }, origin, NOW);
  const previewed = async (change: PolicyChange) => {
    const answer = await previewPolicy(admin, change, origin, NOW);
    if (answer.kind !== 'preview') throw new Error(answer.kind);
    return answer.preview;
  };
  const policy = async () => (await readPolicy(database(), account.accountId)).policy;
  return { ...account, as, administrator: admin, save, previewed, policy };
}

for (const whose of ['a member', "another account's admin"] as const) {
  test(`${whose} neither previews nor changes a policy, and the attempt is recorded where it was made`, async () => {
    const [ours, theirs] = [await setUp(), await setUp()];
    await makeHeldToken(ours.member, NOW, { expiresAt: NOW + 300 * DAY });
    if (whose === 'a member') {
      const member = ours.as(ours.member);
      expect(await previewPolicy(member, shorter, origin, NOW)).toEqual({ kind: 'not-found' });
      expect(await ours.save(shorter, { who: member })).toEqual({ kind: 'not-found' });
      expect(await auditOf(ours.accountId)).toMatchObject([{ fact: { type: 'authz_fail', action: 'preview-policy', target: 'longestDays' } }, { fact: { action: 'change-policy' } }]);
    } else {
      expect(await theirs.previewed(shorter)).toMatchObject({ tokens: 0, members: 0, some: [] });
      expect(await theirs.save(shorter)).toMatchObject({ kind: 'saved' });
    }
    expect(await ours.policy()).toEqual(openPolicy);
  });
}

test('on a plan without tokens the policy is not changed', async () => {
  const { save, as, admin, policy } = await setUp();
  expect(await save(shorter, { who: as(admin, 'basic') })).toEqual({ kind: 'plan-lapsed' });
  expect(await policy()).toEqual(openPolicy);
});

test('of two admins the second changes nothing and is told who changed what; saying the same again is no change', async () => {
  const { save, as, owner, admin, policy, accountId } = await setUp();
  expect(await save({ question: 'tokensPerMember', value: 5 })).toEqual({ kind: 'saved', shortened: 0 });
  expect(await save(shorter, { who: as(owner) })).toEqual({ kind: 'changed-meanwhile', by: `${admin.givenName} ${admin.familyName}`, at: NOW, what: ['tokensPerMember'] });
  expect(await policy()).toEqual({ ...openPolicy, tokensPerMember: 5 });
  expect(await save({ question: 'tokensPerMember', value: 5 }, { seen: 1 })).toEqual({ kind: 'unchanged' });
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('twenty admins at once: one is saved', async () => {
  const { save, accountId } = await setUp();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => save({ question: 'longestDays', value: 100 + at })));
  expect(answers.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'changed-meanwhile')).toHaveLength(19);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('a shortening that is not what was shown shortens nothing and shows what it would be', async () => {
  const { save, previewed, member, policy, accountId } = await setUp();
  await makeHeldToken(member, NOW, { expiresAt: NOW + 300 * DAY });
  const { shortening } = await previewed(shorter);
  await makeHeldToken(member, NOW, { expiresAt: NOW + 310 * DAY });
  const agreed = shortening ? markOf(shortening) : '';
  expect(await save(shorter, { shorten: true, agreed })).toMatchObject({ kind: 'preview-outdated', preview: { tokens: 2, members: 1, shortening: { tokens: 2 } } });
  expect(await save(shorter, { shorten: true })).toMatchObject({ kind: 'preview-outdated' });
  expect(await policy()).toEqual(openPolicy);
  expect((await tokensOfMember(database(), accountId, member.id)).map(({ expiresAt }) => expiresAt).sort()).toEqual([NOW + 300 * DAY, NOW + 310 * DAY]);
});

test('without being asked to, a shorter lifetime touches no token', async () => {
  const { save, member, accountId, policy } = await setUp();
  await makeHeldToken(member, NOW, { expiresAt: NOW + 300 * DAY });
  expect(await save(shorter)).toEqual({ kind: 'saved', shortened: 0 });
  expect(await policy()).toEqual({ ...openPolicy, longestDays: 90 });
  expect((await tokensOfMember(database(), accountId, member.id))[0]?.expiresAt).toBe(NOW + 300 * DAY);
});

test('what the preview numbers is what is shortened: spread evenly, each recorded, each owner told once', async () => {
  const { save, previewed, member, owner, accountId } = await setUp();
  const long = await makeHeldToken(member, NOW, { name: 'long', expiresAt: NOW + 300 * DAY });
  await multiplyToken(long.tokenId, 599);
  await makeHeldToken(owner, NOW, { name: 'longest', expiresAt: NOW + 360 * DAY });
  const kept = await makeHeldToken(member, NOW, { expiresAt: NOW + 90 * DAY });
  const ended = await makeHeldToken(member, NOW, { expiresAt: NOW + 300 * DAY });
  const replaced = await makeHeldToken(member, NOW, { expiresAt: NOW + 300 * DAY });
  await transaction((tx) => setTokenState(tx, accountId, ended.tokenId, { revokedAt: NOW }));
  await transaction((tx) => setTokenState(tx, accountId, replaced.tokenId, { replacedAt: NOW + DAY }));
  const { shortening, some, ...counts } = await previewed(shorter);
  expect(counts).toEqual({ tokens: 601, members: 2 });
  expect(some).toHaveLength(20);
  expect(await save(shorter, { shorten: true, agreed: shortening ? markOf(shortening) : '' })).toEqual({ kind: 'saved', shortened: 601 });
  const after = [...(await tokensOfMember(database(), accountId, member.id)), ...(await tokensOfMember(database(), accountId, owner.id))];
  const ends = after.filter(({ id }) => ![kept.tokenId, ended.tokenId, replaced.tokenId].includes(id));
  for (const { id, shortenedTo } of some) expect(ends.find((token) => token.id === id)?.expiresAt).toBe(shortenedTo);
  const days = ends.map(({ expiresAt }) => dayIn('Asia/Tokyo', expiresAt));
  const each = [...new Set(days)].sort();
  expect([each.length, each[0], each.at(-1)]).toEqual([30, '2027-01-24', '2027-02-22']);
  for (const day of each) expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(21);
  expect([Math.min(...ends.map(({ expiresAt }) => expiresAt)), Math.max(...ends.map(({ expiresAt }) => expiresAt))]).toEqual([shortening?.first, shortening?.last]);
  for (const { tokenId } of [ended, replaced]) expect(after.find(({ id }) => id === tokenId)?.expiresAt).toBe(NOW + 300 * DAY);
  const events = await auditOf(accountId);
  expect(events[0]?.fact).toEqual({ type: 'authz_admin', action: 'change-policy', before: { longestDays: 365 }, after: { longestDays: 90 }, shortened: 601 });
  expect(events.filter(({ fact }) => fact['action'] === 'shorten-token')).toHaveLength(601);
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
  const notices = (await rawSql(`select member_id, kind, facts from notices where account_id = '${accountId}'`)).map((row) => ({ ...row, facts: JSON.parse(String(row['facts'])) as object }));
  expect(notices).toHaveLength(2);
  expect(notices).toContainEqual({ member_id: owner.id, kind: 'policy-shortened', facts: expect.objectContaining({ count: 1, name: 'longest' }) as unknown });
  expect(notices).toContainEqual({ member_id: member.id, kind: 'policy-shortened', facts: expect.objectContaining({ count: 600 }) as unknown });
});

test('each question reaches the tokens that could not be made, kept or used so, and no others', async () => {
  const { previewed, member, admin, owner, accountId } = await setUp();
  await makeHeldToken(owner, NOW, { name: "owner's", scopes: ['fax:all:read'] });
  await makeHeldToken(admin, NOW, { name: "admin's", scopes: ['fax:shop:edit'], lastUsedAt: NOW - DAY, lastUsedAddress: '198.51.100.1' });
  await makeHeldToken(member, NOW, { name: 'quiet', scopes: ['fax:shop:edit', 'fax:fax:read'], createdAt: NOW - 40 * DAY, lastUsedAt: NOW - 31 * DAY, lastUsedAddress: '192.0.2.9' });
  const busy = await makeHeldToken(member, NOW, { name: 'busy', lastUsedAt: NOW, lastUsedAddress: '203.0.113.5' });
  await transaction((tx) => setTokenState(tx, accountId, (busy.tokenId), { expiresAt: NOW + 200 * DAY }));
  const named = async (change: PolicyChange) => {
    const { tokens, members, some } = await previewed(change);
    expect(some).toHaveLength(tokens);
    return [some.map(({ name }) => name).sort(), members];
  };
  const without = (member: Policy['allowedScopes']['member']): PolicyChange => ({ question: 'allowedScopes', value: { owner: scopes, admin: scopes, member } });
  expect(await named({ question: 'mayGenerate', value: ['owner', 'admin'] })).toEqual([['busy', 'quiet'], 1]);
  expect(await named({ question: 'longestDays', value: 180 })).toEqual([['busy'], 1]);
  expect(await named(without(scopes.filter((scope) => scope !== 'fax:shop:edit')))).toEqual([['quiet'], 1]);
  expect(await named(without(scopes.filter((scope) => scope !== 'fax:shop:read')))).toEqual([[], 0]);
  expect(await named({ question: 'tokensPerMember', value: 1 })).toEqual([['busy', 'quiet'], 1]);
  expect(await named({ question: 'unusedDays', value: 30 })).toEqual([['quiet'], 1]);
  expect(await named({ question: 'longestGraceHours', value: 0 })).toEqual([[], 0]);
  expect(await named({ question: 'allowedAddresses', value: ['192.0.2.0/24'] })).toEqual([["admin's", 'busy'], 2]);
  expect(await previewed({ question: 'allowedAddresses', value: ['198.51.100.0/24'] })).toMatchObject({ refusedReader: origin.address });
});

test('under a short limit the ends begin in a week, and what ends sooner by itself keeps its end and is not counted', async () => {
  const { previewed, member, save } = await setUp();
  for (const days of [12, 20, 200]) await makeHeldToken(member, NOW, { expiresAt: NOW + days * DAY });
  const change = { question: 'longestDays', value: 7 } as const;
  const { tokens, shortening } = await previewed(change);
  expect([tokens, shortening?.tokens]).toEqual([3, 1]);
  expect(shortening?.first).toBeGreaterThan(NOW + 7 * DAY);
  expect(await save(change, { shorten: true, agreed: shortening ? markOf(shortening) : '' })).toEqual({ kind: 'saved', shortened: 1 });
});

test('the history tells every change with who made it, the newest first', async () => {
  const { save, administrator, as, owner } = await setUp();
  await save({ question: 'unusedDays', value: 90 });
  await save({ question: 'allowedAddresses', value: ['192.0.2.0/24'] }, { seen: 1, who: as(owner) });
  expect(await policyHistory(administrator, 9)).toMatchObject([
    { who: { kind: 'person' }, before: { allowedAddresses: null }, after: { allowedAddresses: ['192.0.2.0/24'] } },
    { who: { kind: 'you' }, before: { unusedDays: null }, after: { unusedDays: 90 }, shortened: 0 },
  ]);
  expect(await policyHistory(administrator, 1)).toHaveLength(1);
});

test('whoever was told of an unused token under the old rule is told anew under the new one', async () => {
  const { save, member, accountId } = await setUp();
  await setPolicy(accountId, { unusedDays: 30 });
  const { tokenId } = await makeHeldToken(member, NOW);
  await rawSql(`update tokens set unused_told_at = 1, unused_ends_at = 2 where id = '${tokenId}'`);
  await save({ question: 'unusedDays', value: 31 }, { seen: 1 });
  expect(await rawSql(`select unused_told_at, unused_ends_at from tokens where id = '${tokenId}'`)).toEqual([{ unused_told_at: null, unused_ends_at: null }]);
});
