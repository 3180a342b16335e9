import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { rawSql } from '@/db/testing/raw-sql';
import { markUsed, setTokenState, tokenOfMember, tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { verifyChain } from '@/lib/audit/verify-chain';
import { setPolicy } from '@/lib/policy/testing/set-policy';
import { checkSecret } from './check-secret';
import { endUnusedTokens } from './end-unused';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);
// The verb goes through every account there is, so those of one test would be seen by another at its own time.
test.describe.configure({ mode: 'default' });

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

/** An account that ends tokens unused for 30 days, with one that was used so many days ago. */
async function setUp(lastUsedDaysAgo: number | null, unusedDays: number | null = 30) {
  const account = await makeAccount();
  const { accountId, member } = account;
  await setPolicy(accountId, { unusedDays });
  const held = await makeHeldToken(member, NOW, { name: 'quiet', createdAt: NOW - 60 * DAY, expiresAt: NOW + 300 * DAY, lastUsedAt: lastUsedDaysAgo === null ? null : NOW - lastUsedDaysAgo * DAY });
  const revoked = async () => (await tokenOfMember(database(), accountId, member.id, held.tokenId))?.revokedAt !== null;
  const use = (at: number) => transaction((tx) => markUsed(tx, accountId, held.tokenId, { at, address: '192.0.2.1' }));
  const notices = async () => (await rawSql(`select kind, facts, token_id from notices where account_id = '${accountId}'`)) as { kind: string; facts: string; token_id: string }[];
  return { ...account, ...held, revoked, use, notices };
}

/** Runs the verb on every day of a stretch. */
async function runDaily(from: number, to: number) {
  for (let day = from; day <= to; day += 1) await endUnusedTokens(NOW + day * DAY);
}

test('nobody is ended untold: whoever runs it first after a long pause tells, and a week passes', async () => {
  const { revoked, notices, secret } = await setUp(59);
  await endUnusedTokens(NOW);
  expect(await revoked()).toBe(false);
  expect(await notices()).toHaveLength(1);
  await endUnusedTokens(NOW + 7 * DAY - 1);
  expect(await revoked()).toBe(false);
  expect((await checkSecret(secret, '192.0.2.1', NOW + 7 * DAY - 1)).verdict).toBe('valid');
  await endUnusedTokens(NOW + 7 * DAY);
  expect((await checkSecret(secret, '192.0.2.1', NOW + 7 * DAY)).verdict).toBe('revoked');
});

test('an account whose policy does not say so, or whose plan has ended, loses nothing', async () => {
  const off = await setUp(59, null);
  const lapsed = await setUp(59);
  await transaction((tx) => setPlan(tx, lapsed.accountId, 'basic'));
  await runDaily(0, 40);
  for (const account of [off, lapsed]) {
    expect(await account.revoked()).toBe(false);
    expect(await account.notices()).toEqual([]);
  }
});

test('a use after the notice calls it off, and the count begins again with it', async () => {
  const { revoked, use, notices } = await setUp(25);
  await runDaily(0, 3);
  expect(await notices()).toHaveLength(1);
  await use(NOW + 3 * DAY);
  await runDaily(4, 32);
  expect(await revoked()).toBe(false);
  await runDaily(33, 33);
  expect(await revoked()).toBe(true);
});

test('a use that is written down at the very last is enough', async () => {
  const { revoked, use } = await setUp(25);
  await endUnusedTokens(NOW);
  await use(NOW + 5 * DAY - 1);
  await endUnusedTokens(NOW + 5 * DAY);
  expect(await revoked()).toBe(false);
});

test('what cannot be used is not held to be unused: frozen, replaced, of a deactivated owner', async () => {
  const frozen = await setUp(59);
  await transaction((tx) => setTokenState(tx, frozen.accountId, frozen.tokenId, { frozenAt: NOW, frozenUntil: NOW + 90 * DAY, frozenThen: 'unfreeze' }));
  const replaced = await setUp(59);
  await transaction((tx) => setTokenState(tx, replaced.accountId, replaced.tokenId, { replacedAt: NOW + 90 * DAY }));
  const left = await setUp(59);
  await transaction((tx) => setMemberActive(tx, left.accountId, left.member.id, false));
  await runDaily(0, 9);
  for (const { revoked, notices } of [frozen, replaced, left]) {
    expect(await revoked()).toBe(false);
    expect(await notices()).toEqual([]);
  }
});

test('a freeze after the notice calls it off; afterwards the owner is told anew', async () => {
  const { accountId, tokenId, revoked, notices } = await setUp(59);
  await endUnusedTokens(NOW);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: NOW, frozenUntil: NOW + 20 * DAY, frozenThen: 'unfreeze' }));
  await runDaily(1, 26);
  expect(await revoked()).toBe(false);
  expect(JSON.parse((await notices())[0]?.facts ?? '')).toMatchObject({ date: NOW + 27 * DAY });
  await runDaily(27, 27);
  expect(await revoked()).toBe(true);
});

test('the owner hears the name, the days and the date; the end is recorded with the system and its reason', async () => {
  const { accountId, tokenId, identifier, notices, member } = await setUp(24);
  await endUnusedTokens(NOW);
  const [told] = await notices();
  expect(told).toMatchObject({ kind: 'unused-ending', token_id: tokenId });
  expect(JSON.parse(told?.facts ?? '')).toEqual({ name: 'quiet', identifier, days: 24, date: NOW + 7 * DAY });
  await runDaily(7, 8);
  expect(await auditOf(accountId)).toMatchObject([{ at: NOW + 7 * DAY, actor: { kind: 'system' }, fact: { type: 'authn_token_revoked', tokenId, identifier, name: 'quiet', reason: 'unused' } }]);
  expect(await tokenOfMember(database(), accountId, member.id, tokenId)).toMatchObject({ revokedBy: null, revocationReason: 'unused' });
});

test('a token that was never used is counted from its making', async () => {
  const { revoked, notices } = await setUp(null);
  await endUnusedTokens(NOW);
  expect(JSON.parse((await notices())[0]?.facts ?? '')).toMatchObject({ days: 60 });
  await runDaily(7, 7);
  expect(await revoked()).toBe(true);
});

test('three processes at once tell and revoke 600 tokens once each, in an unbroken chain', async () => {
  const { accountId, member, tokenId, notices } = await setUp(59);
  await multiplyToken(tokenId, 600);
  const three = (now: number) => Promise.all(Array.from({ length: 3 }, () => endUnusedTokens(now)));
  const sum = (runs: { told: number; revoked: number }[], what: 'told' | 'revoked') => runs.reduce((all, run) => all + run[what], 0);
  const all = (await tokensOfMember(database(), accountId, member.id)).length;
  expect(all).toBe(601);
  await three(NOW);
  expect(await notices()).toHaveLength(all);
  expect(sum(await three(NOW + DAY), 'told')).toBe(0);
  expect(sum(await three(NOW + 7 * DAY), 'revoked')).toBeGreaterThanOrEqual(all);
  expect((await tokensOfMember(database(), accountId, member.id)).filter(({ revocationReason }) => revocationReason !== 'unused')).toEqual([]);
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken', head: { seq: all } });
});
