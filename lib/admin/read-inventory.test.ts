import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeDatabase } from '@/db/connection';
import { newId } from '@/db/ids';
import { setMemberActive, setPerson } from '@/db/members';
import { countStatements } from '@/db/testing/count-statements';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { insertToken } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { inventoryStatuses, type InventoryQuery } from '@/lib/domain/inventory-query';
import { defaultListQuery } from '@/lib/domain/list-query';
import { hasEnded, tokenStatus, type TokenStatus } from '@/lib/domain/token-status';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { inventoryFilter, inventoryPart, readInventory } from './read-inventory';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 300);
const people = async () => {
  const { accountId, plan, admin, member, owner } = await makeAccount();
  return { accountId, admin: { ...admin, plan }, member, owner };
};
type Reader = Awaited<ReturnType<typeof people>>['admin'];
const read = (reader: Reader, query: Partial<InventoryQuery> = {}) => readInventory(reader, { ...defaultListQuery, ...query }, NOW);
const names = async (reader: Reader, query: Partial<InventoryQuery> = {}) => (await read(reader, query)).tokens.map(({ name }) => name).sort();

test("another account's tokens are not in it, whatever is asked, and no hash or secret is", async () => {
  const [ours, theirs] = [await people(), await people()];
  const { identifier, secret } = await makeHeldToken(theirs.member, NOW, { name: 'theirs' });
  for (const query of [{}, { search: identifier }, { search: 'theirs' }, { owner: theirs.member.id }, { search: 'member' }]) expect(await names(ours.admin, query)).toEqual([]);
  const text = JSON.stringify(await read(theirs.admin));
  expect(text).toContain(identifier);
  expect(text).not.toContain(secret.slice(-59));
  expect(text).not.toMatch(/hash/i);
});

test('a search finds names, identifiers and owners, in any width and order of their names', async () => {
  const { accountId, admin, member } = await people();
  const { identifier } = await makeHeldToken(member, NOW, { name: '100%_done' });
  await makeHeldToken(admin, NOW, { name: 'other' });
  await transaction((tx) => setPerson(tx, accountId, member.id, { givenName: 'カナ', familyName: 'Mori' }));
  for (const search of ['%', '100%_DONE', identifier.slice(2, 14), `alohi_pat_${identifier}`, 'ｶﾅ mori', 'mori カナ', member.email]) expect(await names(admin, { search }), search).toEqual(['100%_done']);
  expect(await names(admin, { search: "' or 1=1 --" })).toEqual([]);
  const [token] = (await read(admin, { search: 'mori' })).tokens;
  expect(token?.owner).toEqual({ id: member.id, name: 'カナ Mori' });
});

test('the tokens of who was deactivated are there as such, and their owner can be asked for', async () => {
  const { accountId, admin, member, owner } = await people();
  await makeHeldToken(member, NOW, { name: 'left behind' });
  await makeHeldToken(owner, NOW, { name: 'other' });
  await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
  expect((await read(admin, { status: 'member-inactive' })).tokens).toMatchObject([{ name: 'left behind', status: 'member-inactive' }]);
  expect(await names(admin, { owner: member.id })).toEqual(['left behind']);
  expect((await read({ ...admin, plan: 'basic' }, { owner: owner.id })).tokens).toMatchObject([{ status: 'plan-lapsed' }]);
});

test('quick views narrow as they are counted', async () => {
  const { admin, member } = await people();
  await makeHeldToken(member, NOW, { name: 'broad', scopes: ['fax:all:edit'], expiresAt: NOW + 300 * DAY });
  await makeHeldToken(member, NOW, { name: 'broad but over', scopes: ['fax:all:read'], expiresAt: NOW - 1 });
  await makeHeldToken(member, NOW, { name: 'idle', createdAt: NOW - 91 * DAY });
  await makeHeldToken(member, NOW, { name: 'soon', expiresAt: NOW + 14 * DAY });
  await makeHeldToken(member, NOW, { name: 'frozen to death', frozenAt: NOW - DAY, frozenUntil: NOW + 3 * DAY, frozenThen: 'revoke' });
  const { counts } = await read(admin);
  expect(counts).toEqual({ matching: 5, running: 4, views: { all: 5, broad: 1, unused: 1, expiring: 2, ended: 1 } });
  expect(await names(admin, { broad: true })).toEqual(['broad']);
  expect(await names(admin, { broad: true, status: 'ended' })).toEqual(['broad but over']);
  expect(await names(admin, { unused: 90 })).toEqual(['idle']);
  expect(await names(admin, { expiresWithin: 14 })).toEqual(['frozen to death', 'soon']);
  expect(await names(admin, { status: 'ended' })).toEqual(['broad but over']);
  expect(await names(admin, { scope: 'fax:all:edit' })).toEqual(['broad']);
});

const time = fc.constantFrom(...[0, 14, -90, 30, -1].flatMap((days) => [-1, 0, 1].map((more) => NOW + days * DAY + more)));
const perhaps = fc.option(time, { nil: null });
const past = fc.constantFrom(NOW, NOW - 1, NOW - DAY);
const state = fc.record({ createdAt: time, expiresAt: time, revokedAt: fc.option(past, { nil: null, freq: 3 }), replacedAt: perhaps, frozenAt: fc.option(past, { nil: null, freq: 2 }), frozenUntil: perhaps, frozenThen: fc.constantFrom('revoke' as const, 'unfreeze' as const, null) });

test('the database and the rules say the same of every token, by every status and in every order', async () => {
  const { accountId, admin, member } = await people();
  const states = fc.sample(state, ROUNDS).map((one) => ({ ...one, id: newId() }));
  await transaction(async (tx) => {
    for (const { id, ...given } of states) await insertToken(tx, { id, accountId, memberId: member.id, identifier: newId(), secretHash: 'a hash', name: 'a token', searchKey: 'a token', scopes: ['fax:fax:read'], submissionId: newId(), ...given });
  });
  const statusOf = new Map(states.map((one) => [one.id, tokenStatus({ ...one, plan: 'enterprise', ownerActive: true }, NOW)]));
  const idsWith = (holds: (status: TokenStatus) => boolean) => states.filter(({ id }) => holds(statusOf.get(id) ?? 'active')).map(({ id }) => id).sort();
  const wanted: Partial<Record<string, (status: TokenStatus) => boolean>> = { ended: hasEnded, active: (status) => !hasEnded(status), 'member-inactive': () => false };
  for (const status of inventoryStatuses) {
    for (const sort of ['created', 'name', 'expiry', 'used'] as const) {
      const query = { ...defaultListQuery, status, sort };
      const found = await inventoryPart(admin, query, await inventoryFilter(accountId, query, NOW), NOW, { limit: ROUNDS, offset: 0 });
      expect(found.map(({ id }) => id).sort(), `${status} by ${sort}`).toEqual(idsWith(wanted[status] ?? ((one) => one === status)));
    }
    expect((await read(admin, { status })).counts.matching, status).toBe(idsWith(wanted[status] ?? ((one) => one === status)).length);
  }
  const { counts } = await read(admin);
  expect(counts).toMatchObject({ matching: ROUNDS, running: idsWith((one) => !hasEnded(one)).length, views: { ended: idsWith(hasEnded).length } });
});

test('pages hold every token once, in an order and its reverse, and one beyond the last is the last', async () => {
  const { admin, member, owner } = await people();
  await multiplyToken((await makeHeldToken(member, NOW)).tokenId, 39);
  await multiplyToken((await makeHeldToken(owner, NOW, { name: 'b', lastUsedAt: NOW })).tokenId, 19);
  for (const sort of ['created', 'name', 'expiry', 'used'] as const) {
    const ids = async (descending: boolean) => (await Promise.all([1, 2, 3].map((page) => read(admin, { sort, descending, page })))).flatMap(({ tokens }) => tokens.map(({ id }) => id));
    const up = await ids(false);
    expect(new Set(up).size).toBe(60);
    expect(await ids(true), sort).toEqual(up.toReversed());
  }
  expect((await read(admin, { page: 99 })).page).toBe(3);
});

test('a thousand times as many tokens ask the database no more often; what would look at too many for a number has none', async () => {
  const { admin, member } = await people();
  const { tokenId } = await makeHeldToken(member, NOW);
  await multiplyToken(tokenId, 9);
  const few = await countStatements(() => read(admin));
  await multiplyToken((await makeHeldToken(member, NOW)).tokenId, 9_989);
  expect(await countStatements(() => read(admin))).toBe(few);
  expect(few).toBeLessThanOrEqual(7);
  expect((await read(admin)).counts).toMatchObject({ matching: 10_000, views: { all: 10_000, unused: undefined } });
});
