import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeDatabase } from '@/db/connection';
import { newId } from '@/db/ids';
import { makeAccount } from '@/db/testing/make-account';
import { countStatements } from '@/db/testing/count-statements';
import { addTokenUse } from '@/db/token-use';
import { insertToken } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { standings, type Standing } from '@/lib/domain/overview';
import { dayOf } from '@/lib/domain/recorded-use';
import { hasEnded, tokenStatus } from '@/lib/domain/token-status';
import { defaultListQuery } from '@/lib/domain/list-query';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { readInventory } from './read-inventory';
import { readOverview } from './read-overview';
import { previewRevocation } from './revoke-together';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 24 * 60 * 60 * 1000;
type Account = Awaited<ReturnType<typeof makeAccount>>;

async function overviewOf({ accountId }: Account, plan: 'enterprise' | 'basic' = 'enterprise') {
  const read = await readOverview({ accountId, role: 'admin', plan }, NOW);
  if (!read) throw new Error('An admin reads it.');
  return read;
}

function use({ accountId }: Account, tokenId: string, daysAgo: number, more: { endpoint?: string; outcome?: string; requests?: number } = {}) {
  const at = NOW - daysAgo * DAY;
  return transaction((tx) => addTokenUse(tx, { accountId, tokenId, day: dayOf(at), endpoint: 'listFaxes', address: '192.0.2.1', client: 'a test', outcome: 'valid', requests: 1, firstAt: at, lastAt: at, ...more }));
}

test('a member sees nothing of it, and another account adds nothing to it', async () => {
  const ours = await makeAccount();
  const others = await makeAccount();
  const { tokenId } = await makeHeldToken(others.member, NOW, { createdAt: NOW - 200 * DAY, expiresAt: NOW + 3 * DAY, lastUsedAt: NOW });
  await use(others, tokenId, 0);
  await use(others, tokenId, 0, { outcome: 'revoked' });
  expect(await readOverview({ accountId: ours.accountId, role: 'member', plan: 'enterprise' }, NOW)).toBeUndefined();
  const overview = await overviewOf(ours);
  expect(overview).toMatchObject({ brokenSeq: null, endedCalled: 0, expiring: 0, unused: 0, unusedAccess: 0 });
  expect(overview.days.every(({ allowed, refused }) => allowed + refused === 0)).toBe(true);
  expect(overview.weeks.map(({ tokens }) => tokens)).toEqual(Array.from({ length: 12 }, () => 0));
  expect(Object.values(overview.standings).every((tokens) => tokens === 0)).toBe(true);
});

test('what expires within seven days asks for a hand where it is in use, and works', async () => {
  const account = await makeAccount();
  const make = (given: object) => makeHeldToken(account.member, NOW, { createdAt: NOW - 20 * DAY, expiresAt: NOW + 6 * DAY, lastUsedAt: NOW - DAY, ...given });
  await make({});
  await make({ lastUsedAt: null });
  await make({ lastUsedAt: NOW - 8 * DAY });
  await make({ expiresAt: NOW + 8 * DAY });
  await make({ expiresAt: NOW - 1 });
  await make({ revokedAt: NOW - 1 });
  await make({ frozenAt: NOW - 1, frozenUntil: NOW + DAY, frozenThen: 'revoke' });
  expect((await overviewOf(account)).expiring).toBe(1);
});

test('what was not used for ninety days asks for a hand, once it is so old, and until it has ended', async () => {
  const account = await makeAccount();
  const make = (given: object) => makeHeldToken(account.member, NOW, { createdAt: NOW - 100 * DAY, expiresAt: NOW + 100 * DAY, ...given });
  await make({});
  await make({ lastUsedAt: NOW - 91 * DAY });
  await make({ lastUsedAt: NOW - 89 * DAY });
  await make({ createdAt: NOW - 89 * DAY });
  await make({ revokedAt: NOW - DAY });
  expect((await overviewOf(account)).unused).toBe(2);
});

test('a token in use that holds a scope without any use ever asks for a hand; a new one, one that is not used, and one whose scopes were all of use do not', async () => {
  const account = await makeAccount();
  const make = (name: string, given: object = {}) => makeHeldToken(account.member, NOW, { name, scopes: ['fax:fax:read', 'fax:numbers:read'], createdAt: NOW - 60 * DAY, lastUsedAt: NOW - DAY, ...given });
  const partly = await make('partly');
  const all = await make('all');
  const fresh = await make('fresh', { createdAt: NOW - 3 * DAY });
  const idle = await make('idle', { lastUsedAt: NOW - 40 * DAY });
  const broad = await make('broad', { scopes: ['fax:all:read'] });
  for (const { tokenId } of [partly, all, fresh, idle, broad]) await use(account, tokenId, 50);
  await use(account, all.tokenId, 300, { endpoint: 'listNumbers' });
  await use(account, partly.tokenId, 1, { endpoint: 'listNumbers', outcome: 'out-of-scope' });
  await make('frozen', { frozenAt: NOW - 1 });
  await make('over', { expiresAt: NOW - 1 });
  expect((await overviewOf(account)).unusedAccess).toBe(1);
  const { tokens, counts } = await readInventory({ ...account.admin, plan: 'enterprise' }, { ...defaultListQuery, unusedAccess: true }, NOW);
  expect(tokens.map(({ name }) => name)).toEqual(['partly']);
  expect(counts).toMatchObject({ matching: 1, running: 1 });
  expect(await previewRevocation(account.admin, { filter: '?access=never-used' }, { address: '', client: '', requestId: '' }, NOW)).toMatchObject({ kind: 'preview', count: 1 });
});

test('tokens that are called after their end are counted once each, since yesterday', async () => {
  const account = await makeAccount();
  const [one, two, three] = await Promise.all(['a', 'b', 'c'].map((name) => makeHeldToken(account.member, NOW, { name, revokedAt: NOW - 9 * DAY })));
  await use(account, one?.tokenId ?? '', 0, { outcome: 'revoked' });
  await use(account, one?.tokenId ?? '', 1, { outcome: 'revoked' });
  await use(account, two?.tokenId ?? '', 1, { outcome: 'expired' });
  await use(account, three?.tokenId ?? '', 2, { outcome: 'replaced' });
  await use(account, three?.tokenId ?? '', 0, { outcome: 'frozen' });
  expect((await overviewOf(account)).endedCalled).toBe(2);
});

test('requests of thirty days are the sums of all tokens, and a day that is over is added up once', async () => {
  const account = await makeAccount();
  const [one, two] = await Promise.all(['a', 'b'].map((name) => makeHeldToken(account.member, NOW, { name })));
  await use(account, one?.tokenId ?? '', 0, { requests: 5 });
  await use(account, two?.tokenId ?? '', 0, { requests: 2, outcome: 'out-of-scope' });
  await use(account, two?.tokenId ?? '', 29, { requests: 7 });
  await use(account, two?.tokenId ?? '', 30, { requests: 9 });
  const { days } = await overviewOf(account);
  expect(days).toHaveLength(30);
  expect(days.at(-1)).toEqual({ day: dayOf(NOW), allowed: 5, refused: 2 });
  expect(days[0]).toEqual({ day: dayOf(NOW) - 29 * DAY, allowed: 7, refused: 0 });
  expect(days.reduce((sum, { allowed, refused }) => sum + allowed + refused, 0)).toBe(14);
  await use(account, one?.tokenId ?? '', 0, { endpoint: 'listNumbers', requests: 1 });
  expect((await overviewOf(account)).days.at(-1)).toMatchObject({ allowed: 6 });
  expect(await countStatements(() => overviewOf(account))).toBeLessThan(15);
});

test('the weeks tell when tokens stop by themselves: at their expiry, or where a rotation stops them before', async () => {
  const account = await makeAccount();
  await makeHeldToken(account.member, NOW, { expiresAt: NOW + 7 * DAY - 1 });
  await makeHeldToken(account.member, NOW, { expiresAt: NOW + 7 * DAY });
  await makeHeldToken(account.owner, NOW, { expiresAt: NOW + 200 * DAY, replacedAt: NOW + DAY });
  await makeHeldToken(account.owner, NOW, { expiresAt: NOW + 84 * DAY });
  await makeHeldToken(account.owner, NOW, { expiresAt: NOW + DAY, revokedAt: NOW - 1 });
  const { weeks } = await overviewOf(account);
  expect(weeks.map(({ tokens }) => tokens)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(weeks[1]?.from).toBe(NOW + 7 * DAY);
});

const time = fc.constantFrom(...[0, 14, -90, 30, -1].flatMap((days) => [-1, 0, 1].map((more) => NOW + days * DAY + more)));
const perhaps = fc.option(time, { nil: null });
const state = fc.record({ createdAt: time, expiresAt: time, revokedAt: fc.option(time, { nil: null, freq: 3 }), replacedAt: perhaps, frozenAt: fc.option(time, { nil: null, freq: 2 }), frozenUntil: perhaps, frozenThen: fc.constantFrom('revoke' as const, 'unfreeze' as const, null) });

test('the database and the rules agree on what every token stands at, on both plans, and with an owner who left', async () => {
  const account = await makeAccount();
  const left = await makeAccount('enterprise', { active: false });
  const states = fc.sample(state, 300);
  for (const { accountId, member } of [account, left]) {
    await transaction(async (tx) => {
      for (const given of states) await insertToken(tx, { id: newId(), accountId, memberId: member.id, identifier: newId(), secretHash: 'a hash', name: 'a token', searchKey: 'a token', scopes: ['fax:fax:read'], submissionId: newId(), ...given });
    });
  }
  const counted = (ownerActive: boolean, plan: 'enterprise' | 'basic') => {
    const held = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
    for (const one of states) {
      const status = tokenStatus({ ...one, plan, ownerActive }, NOW);
      held[hasEnded(status) ? 'ended' : status] += 1;
    }
    return held;
  };
  expect((await overviewOf(account)).standings).toEqual(counted(true, 'enterprise'));
  expect((await overviewOf(account, 'basic')).standings).toEqual(counted(true, 'basic'));
  expect((await overviewOf(left)).standings).toEqual(counted(false, 'enterprise'));
});
