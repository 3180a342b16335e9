import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { markRevoked, markUsed, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { countTokens, listTokens } from './list-tokens';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const revocation = { at: NOW, by: null, reason: 'other' };

test("nobody else's tokens are in a member's list, not even for an admin or under a right id in a wrong account", async () => {
  const { owner, member } = await makeAccount();
  const other = await makeAccount();
  await makeHeldToken(member, NOW);
  expect(await listTokens(owner, NOW)).toEqual([]);
  expect(await listTokens({ id: member.id, accountId: other.accountId }, NOW)).toEqual([]);
  expect(await countTokens(owner, NOW)).toEqual({ active: 0, expiringSoon: 0 });
});

test('a list holds neither a hash nor a secret', async () => {
  const { member } = await makeAccount();
  const { secret, identifier } = await makeHeldToken(member, NOW);
  const text = JSON.stringify(await listTokens(member, NOW));
  expect(text).toContain(identifier);
  expect(text).not.toContain(secret.slice(-59));
  expect(text).not.toMatch(/hash/i);
});

test('tokens are listed newest first, and those of one moment in one and the same order each time', async () => {
  const { member } = await makeAccount();
  for (const [name, createdAt] of [['old', NOW - 3 * DAY], ['new', NOW], ['twin', NOW - DAY], ['other twin', NOW - DAY]] as const) {
    await makeHeldToken(member, NOW, { name, createdAt });
  }
  const names = async () => (await listTokens(member, NOW)).map(({ name }) => name);
  const first = await names();
  expect([first[0], first[3]]).toEqual(['new', 'old']);
  for (let again = 0; again < 5; again += 1) expect(await names()).toEqual(first);
});

test('each token has its status, and what can be revoked is counted with what ends soon', async () => {
  const { accountId, member } = await makeAccount();
  const state = { expired: { expiresAt: NOW }, replaced: { replacedAt: NOW }, frozen: { frozenAt: NOW }, soon: { expiresAt: NOW + 14 * DAY } } as const;
  for (const [name, given] of Object.entries(state)) {
    const { tokenId } = await makeHeldToken(member, NOW, { name });
    await transaction((tx) => setTokenState(tx, accountId, tokenId, given));
  }
  const { tokenId } = await makeHeldToken(member, NOW, { name: 'stopped' });
  await transaction((tx) => markRevoked(tx, accountId, tokenId, revocation));
  await makeHeldToken(member, NOW, { name: 'well' });
  const statuses = Object.fromEntries((await listTokens(member, NOW)).map(({ name, status }) => [name, status]));
  expect(statuses).toEqual({ expired: 'expired', replaced: 'replaced', frozen: 'frozen', soon: 'expiring-soon', stopped: 'revoked', well: 'active' });
  expect(await countTokens(member, NOW)).toEqual({ active: 3, expiringSoon: 1 });
});

test('a list says when and from where a token was used last, and looking at it moves nothing', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  expect(await listTokens(member, NOW)).toMatchObject([{ lastUsedAt: null, lastUsedAddress: null }]);
  await transaction((tx) => markUsed(tx, accountId, tokenId, { at: NOW - 5, address: '192.0.2.9' }));
  for (let again = 0; again < 2; again += 1) expect(await listTokens(member, NOW)).toMatchObject([{ lastUsedAt: NOW - 5, lastUsedAddress: '192.0.2.9' }]);
});
