import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { countStatements } from '@/db/testing/count-statements';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { addTokenUse } from '@/db/token-use';
import { markRevoked, markUsed, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { defaultListQuery, type ListQuery } from '@/lib/domain/list-query';
import { dayOf } from '@/lib/domain/recorded-use';
import { PlainSecret } from '@/lib/domain/secret';
import { makeHeldToken } from './testing/make-held-token';
import { countTokens, readTokenPage } from './token-page';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const people = async () => {
  const { accountId, plan, owner, member } = await makeAccount();
  return { accountId, owner: { ...owner, plan }, member: { ...member, plan } };
};
type Member = Awaited<ReturnType<typeof people>>['member'];
const page = (member: Member, query: Partial<ListQuery> = {}) => readTokenPage(member, { ...defaultListQuery, ...query }, NOW);
const names = async (member: Member, query: Partial<ListQuery> = {}) => (await page(member, query)).tokens.map(({ name }) => name);

test("nobody else's tokens are in a member's list, not even for an admin or under a right id in a wrong account", async () => {
  const { owner, member } = await people();
  const other = await people();
  await makeHeldToken(member, NOW);
  expect(await page(owner)).toEqual({ counts: { all: 0, active: 0, ended: 0 }, tokens: [], page: 1, pages: 1 });
  expect(await names({ ...member, accountId: other.accountId })).toEqual([]);
  expect(await countTokens(owner, NOW)).toEqual({ active: 0, expiringSoon: 0 });
});

test('a list holds neither a hash nor a secret', async () => {
  const { member } = await people();
  const { secret, identifier } = await makeHeldToken(member, NOW);
  const text = JSON.stringify(await page(member));
  expect(text).toContain(identifier);
  expect(text).not.toContain(secret.slice(-59));
  expect(text).not.toMatch(/hash/i);
});

test('signs that a pattern would read are letters in a search', async () => {
  const { member } = await people();
  for (const name of ['100%_done', 'plain', 'back\\slash']) await makeHeldToken(member, NOW, { name });
  expect(await names(member, { search: '%' })).toEqual(['100%_done']);
  expect(await names(member, { search: '_' })).toEqual(['100%_done']);
  expect(await names(member, { search: '\\' })).toEqual(['back\\slash']);
  expect(await names(member, { search: "' or 1=1 --" })).toEqual([]);
});

test('a search finds a name in any width and case, and an identifier, also out of a pasted secret', async () => {
  const { member } = await people();
  const { secret, identifier } = await makeHeldToken(member, NOW, { name: 'テスト one' });
  await makeHeldToken(member, NOW, { name: 'two' });
  expect(await names(member, { search: 'ﾃｽﾄ　ＯＮＥ' })).toEqual(['テスト one']);
  expect(await names(member, { search: identifier.slice(3, 12) })).toEqual(['テスト one']);
  expect(await names(member, { search: `alohi_pat_${identifier}` })).toEqual(['テスト one']);
  expect(PlainSecret.parse(secret)?.identifier).toBe(identifier);
});

test('each tab holds what can or cannot be revoked, whatever stands in its way', async () => {
  const { accountId, member } = await people();
  const states = { expired: { expiresAt: NOW }, replaced: { replacedAt: NOW }, frozen: { frozenAt: NOW }, grace: { replacedAt: NOW + 1 }, soon: { expiresAt: NOW + 14 * DAY }, thawed: { frozenAt: NOW - DAY, frozenUntil: NOW, frozenThen: 'revoke' } } as const;
  for (const [name, state] of Object.entries(states)) {
    const { tokenId } = await makeHeldToken(member, NOW, { name });
    await transaction((tx) => setTokenState(tx, accountId, tokenId, state));
  }
  const { tokenId } = await makeHeldToken(member, NOW, { name: 'stopped' });
  await transaction((tx) => markRevoked(tx, accountId, tokenId, { at: NOW, by: null, reason: 'other' }));
  const statuses = async (tab: 'active' | 'ended') => Object.fromEntries((await page(member, { tab })).tokens.map(({ name, status }) => [name, status]));
  expect(await statuses('active')).toEqual({ frozen: 'frozen', grace: 'replaced-still-working', soon: 'expiring-soon' });
  expect(await statuses('ended')).toEqual({ expired: 'expired', replaced: 'replaced', thawed: 'revoked', stopped: 'revoked' });
  expect((await page(member)).counts).toEqual({ all: 7, active: 3, ended: 4 });
  expect(await countTokens(member, NOW)).toEqual({ active: 3, expiringSoon: 1 });
  expect(await countTokens({ ...member, plan: 'basic' }, NOW)).toEqual({ active: 3, expiringSoon: 0 });
});

test('filters narrow both tabs, and a scope is found whole', async () => {
  const { member } = await people();
  await makeHeldToken(member, NOW, { name: 'broad', scopes: ['fax:all:read', 'fax:fax:edit'], expiresAt: NOW + 10 * DAY });
  await makeHeldToken(member, NOW, { name: 'old', createdAt: NOW - 40 * DAY });
  await makeHeldToken(member, NOW, { name: 'used', createdAt: NOW - 40 * DAY, lastUsedAt: NOW - DAY });
  expect(await names(member, { scope: 'fax:all:read' })).toEqual(['broad']);
  expect(await names(member, { scope: 'fax:all:edit' })).toEqual([]);
  expect(await names(member, { expiresWithin: 14 })).toEqual(['broad']);
  expect(await names(member, { unused: 30 })).toEqual(['old']);
  expect((await names(member, { unused: 'never' })).sort()).toEqual(['broad', 'old']);
  expect((await page(member, { search: 'nothing' })).counts).toEqual({ all: 3, active: 0, ended: 0 });
});

test('every order has its reverse, and equal ones keep one and the same order', async () => {
  const { member } = await people();
  const rows = [['b', 3, null], ['a', 1, NOW], ['c', 2, NOW - DAY], ['a', 1, null]] as const;
  for (const [name, days, lastUsedAt] of rows) await makeHeldToken(member, NOW, { name, createdAt: NOW - days * DAY, expiresAt: NOW + days * DAY, lastUsedAt });
  for (const sort of ['created', 'name', 'expiry', 'used'] as const) {
    const ids = async (descending: boolean) => (await page(member, { sort, descending })).tokens.map(({ id }) => id);
    const up = await ids(false);
    expect(await ids(true), sort).toEqual(up.toReversed());
    expect(await ids(false), sort).toEqual(up);
  }
  expect(await names(member, { sort: 'name', descending: false })).toEqual(['a', 'a', 'b', 'c']);
  expect((await names(member, { sort: 'used', descending: true })).slice(0, 2)).toEqual(['a', 'c']);
});

test('pages hold every token once, and a page beyond the last is the last', async () => {
  const { member } = await people();
  const { tokenId } = await makeHeldToken(member, NOW);
  await multiplyToken(tokenId, 59);
  const pages = await Promise.all([1, 2, 3].map((at) => page(member, { page: at })));
  expect(pages.map(({ tokens }) => tokens.length)).toEqual([25, 25, 10]);
  expect(new Set(pages.flatMap(({ tokens }) => tokens.map(({ id }) => id))).size).toBe(60);
  expect(await page(member, { page: 999 })).toEqual(pages[2]);
});

test('a row knows how often its token was let through yesterday and from how many addresses', async () => {
  const { accountId, member } = await people();
  const { tokenId } = await makeHeldToken(member, NOW);
  await makeHeldToken(member, NOW, { name: 'unused', createdAt: NOW });
  const yesterday = dayOf(NOW) - DAY;
  const uses = [['192.0.2.1', 'valid', yesterday], ['192.0.2.2', 'valid', yesterday], ['192.0.2.3', 'out-of-scope', yesterday], ['192.0.2.4', 'valid', dayOf(NOW)]] as const;
  for (const [address, outcome, day] of uses) {
    await transaction((tx) => addTokenUse(tx, { accountId, tokenId, day, endpoint: 'listFaxes', address, client: 'a test', outcome, requests: 5, firstAt: day, lastAt: day }));
  }
  await transaction((tx) => markUsed(tx, accountId, tokenId, { at: NOW - 5, address: '192.0.2.9' }));
  const [unused, used] = (await page(member)).tokens;
  expect(unused).toMatchObject({ usedYesterday: undefined, lastUsedAt: null, lastUsedAddress: null });
  expect(used).toMatchObject({ usedYesterday: { requests: 10, addresses: 2 }, lastUsedAt: NOW - 5, lastUsedAddress: '192.0.2.9' });
});

test('a list of ten thousand asks the database no more often than a list of ten', async () => {
  const { member } = await people();
  const { tokenId } = await makeHeldToken(member, NOW);
  await multiplyToken(tokenId, 9);
  const few = await countStatements(() => page(member));
  await multiplyToken((await makeHeldToken(member, NOW)).tokenId, 9_989);
  expect(await countStatements(() => page(member, { page: 3, search: 'token', sort: 'name' }))).toBe(few);
  expect(few).toBe(3);
  expect((await page(member)).counts.active).toBe(10_000);
});
