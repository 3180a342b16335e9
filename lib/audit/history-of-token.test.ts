import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { withDeadlines, type HistoryEntry } from '@/lib/domain/token-history';
import { somebodyOf } from '@/lib/members/somebody';
import { freezeToken } from '@/lib/tokens/freeze-token';
import { renameToken } from '@/lib/tokens/rename-token';
import { revokeForServiceClient, revokeHeldToken } from '@/lib/tokens/revoke-token';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { unfreezeToken } from '@/lib/tokens/unfreeze-token';
import { historyOfToken } from './history-of-token';

test.afterAll(closeDatabase);

const HOUR = 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const told = (entries: readonly HistoryEntry[]) => entries.map(({ fact }) => (fact.type === 'derived' ? fact.what : fact.type === 'authz_change' ? fact.action : fact.type));

test("another account reads nothing of a token's history, and another token's events are not in it", async () => {
  const { member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const other = await makeHeldToken(member, NOW);
  await renameToken(member, tokenId, 'another', origin, NOW);
  expect(await historyOfToken((await makeAccount()).member, tokenId, 10)).toEqual({ entries: [], more: false });
  expect(await historyOfToken(member, other.tokenId, 10)).toEqual({ entries: [], more: false });
});

test('the newest comes first, so many at most, and who did it is told as the reader knows them', async () => {
  const { member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  for (const name of ['one', 'two', 'three']) await renameToken(member, tokenId, name, origin, NOW);
  const { entries, more } = await historyOfToken(member, tokenId, 2);
  expect(entries.map(({ fact }) => 'name' in fact && fact.name)).toEqual(['three', 'two']);
  expect(entries[0]).toMatchObject({ at: NOW, who: { kind: 'you' }, address: '192.0.2.7' });
  expect(more).toBe(true);
  expect((await historyOfToken(admin, tokenId, 9)).entries[0]?.who).toEqual({ kind: 'person', name: 'member Test' });
  expect((await historyOfToken(admin, tokenId, 3)).more).toBe(false);
});

test('a holder of the secret, a service client and a former member are told as such', async () => {
  const { member, accountId } = await makeAccount();
  const held = await makeHeldToken(member, NOW);
  await revokeHeldToken({ id: held.tokenId, accountId, memberId: member.id }, origin, NOW);
  expect((await historyOfToken(member, held.tokenId, 9)).entries[0]?.who).toEqual({ kind: 'secret-holder' });
  const asked = await makeHeldToken(member, NOW);
  await revokeForServiceClient({ id: 'client', accountId }, { id: asked.tokenId, memberId: member.id }, origin, NOW);
  const [entry] = (await historyOfToken(member, asked.tokenId, 9)).entries;
  expect(entry?.who).toEqual({ kind: 'service-client' });
  const tell = await somebodyOf(member, ['gone', null]);
  expect([tell('gone'), tell(member.id)]).toEqual([{ kind: 'former-member' }, { kind: 'you' }]);
});

test('a deadline that passed is told although nothing wrote it down: a freeze, an expiry, the end of an old secret', async () => {
  const { member } = await makeAccount();
  const token = { expiresAt: NOW + 100 * HOUR, replacedAt: null, revokedAt: null };
  const { tokenId } = await makeHeldToken(member, NOW, { expiresAt: token.expiresAt });
  await freezeToken(member, tokenId, { hours: 24, then: 'revoke' }, origin, NOW);
  await unfreezeToken(member, tokenId, origin, NOW + HOUR);
  await freezeToken(member, tokenId, { hours: 24, then: 'unfreeze' }, origin, NOW + 2 * HOUR);
  const { entries } = await historyOfToken(member, tokenId, 9);
  expect(told(withDeadlines(entries, token, NOW + 26 * HOUR - 1))).toEqual(['freeze-token', 'unfreeze-token', 'freeze-token']);
  expect(told(withDeadlines(entries, token, NOW + 26 * HOUR))).toEqual(['freeze-ended', 'freeze-token', 'unfreeze-token', 'freeze-token']);
  expect(told(withDeadlines(entries, token, NOW + 100 * HOUR))[0]).toBe('expired');
  expect(told(withDeadlines(entries, { ...token, replacedAt: NOW + 30 * HOUR }, NOW + 100 * HOUR))[0]).toBe('old-secret-stopped');
  expect(told(withDeadlines(entries, { ...token, revokedAt: NOW + 90 * HOUR }, NOW + 100 * HOUR))).not.toContain('expired');
});

test('a freeze that ended in revocation is the last word', async () => {
  const { member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW, { expiresAt: NOW + 100 * HOUR });
  await freezeToken(member, tokenId, { hours: 24, then: 'revoke' }, origin, NOW);
  const { entries } = await historyOfToken(member, tokenId, 9);
  expect(told(withDeadlines(entries, { expiresAt: NOW + 100 * HOUR, replacedAt: null, revokedAt: null }, NOW + 200 * HOUR))).toEqual(['freeze-ended-in-revocation', 'freeze-token']);
});
