import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { setMemberActive, setPlan } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { withDatabaseUrl } from '@/db/testing/scratch-database';
import { engine } from '@/db/engine';
import { markRevoked, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { checkSecret } from './check-secret';
import { forgeSecret } from './testing/forge-secret';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HERE = '192.0.2.1';
type Stop = (accountId: string, tokenId: string, memberId: string) => Promise<unknown>;

/** Every way to stop a token, in the order in which the contract names them where several are true. */
const stops: Readonly<Record<string, Stop>> = {
  revoked: (accountId, tokenId) => transaction((tx) => markRevoked(tx, accountId, tokenId, { at: NOW, by: null, reason: 'other' })),
  replaced: (accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, { replacedAt: NOW })),
  expired: (accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, { expiresAt: NOW })),
  frozen: (accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: NOW - 1, frozenUntil: NOW + 1 })),
  'member-inactive': (accountId, _tokenId, memberId) => transaction((tx) => setMemberActive(tx, accountId, memberId, false)),
  'plan-lapsed': (accountId) => transaction((tx) => setPlan(tx, accountId, 'basic')),
  'address-not-allowed': (accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, { allowedAddresses: ['198.51.100.0/24'] })),
};

test('a secret that nobody was given is unknown, and nothing is said of any token', async () => {
  expect(await checkSecret(PlainSecret.generate().reveal(), HERE, NOW)).toEqual({ verdict: 'unknown' });
});

test("another secret with a token's identifier is unknown, whatever became of the token", async () => {
  for (const stop of [undefined, stops['revoked'], stops['expired'], stops['address-not-allowed']]) {
    const { accountId, member } = await makeAccount();
    const { tokenId, identifier } = await makeHeldToken(member, NOW);
    await stop?.(accountId, tokenId, member.id);
    const guess = forgeSecret(identifier);
    expect(PlainSecret.parse(guess)?.identifier, 'a guess of the right shape').toBe(identifier);
    // Whose it was is for the record alone: no `token` is in the answer.
    expect(await checkSecret(guess, HERE, NOW)).toEqual({ verdict: 'unknown', guessed: { id: tokenId, accountId, identifier } });
  }
});

test('garbage is malformed without a look into the database', async () => {
  test.skip(engine() === 'sqlite', 'a file is not away');
  await withDatabaseUrl('postgres://nobody@127.0.0.1:1/nowhere', async () => {
    for (const garbage of ['', 'alohi_pat_', 'x'.repeat(10_000), '🔑']) expect(await checkSecret(garbage, HERE, NOW)).toEqual({ verdict: 'malformed' });
    const error = await checkSecret(PlainSecret.generate().reveal(), HERE, NOW).catch((caught: unknown) => caught);
    expect(isBusy(error)).toBe(true);
  });
});

const verdicts = Object.keys(stops);
for (const [at, verdict] of verdicts.entries()) {
  test(`a token that is ${verdict}, and all that comes after it in the contract's order, is ${verdict}`, async () => {
    const { accountId, member } = await makeAccount();
    const { tokenId, secret } = await makeHeldToken(member, NOW);
    expect(await checkSecret(secret, HERE, NOW)).toMatchObject({ verdict: 'valid' });
    for (const later of verdicts.slice(at).reverse()) {
      await stops[later]?.(accountId, tokenId, member.id);
      expect(await checkSecret(secret, HERE, NOW)).toMatchObject({ verdict: later });
    }
  });
}

test('deadlines count by themselves, to the millisecond', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId, secret } = await makeHeldToken(member, NOW, { expiresAt: NOW + 50 });
  const set = (state: Parameters<typeof setTokenState>[3]) => transaction((tx) => setTokenState(tx, accountId, tokenId, state));
  const at = async (now: number) => (await checkSecret(secret, HERE, now)).verdict;
  expect([await at(NOW + 49), await at(NOW + 50)]).toEqual(['valid', 'expired']);
  await set({ replacedAt: NOW + 10 });
  expect([await at(NOW + 9), await at(NOW + 10)]).toEqual(['valid', 'replaced']);
  await set({ replacedAt: null, frozenAt: NOW, frozenUntil: NOW + 20, frozenThen: 'unfreeze' });
  expect([await at(NOW + 19), await at(NOW + 20)]).toEqual(['frozen', 'valid']);
  await set({ frozenThen: 'revoke' });
  expect([await at(NOW + 19), await at(NOW + 20)]).toEqual(['frozen', 'revoked']);
});

test('a checked token carries neither hash nor secret, and only scopes that exist', async () => {
  const { member } = await makeAccount();
  const { secret, tokenId } = await makeHeldToken(member, NOW, { scopes: ['fax:fax:read', 'fax:everything', '*'] });
  const checked = await checkSecret(secret, HERE, NOW);
  expect(checked).toMatchObject({ verdict: 'valid', token: { id: tokenId, scopes: ['fax:fax:read'], ownerRole: 'member' } });
  expect(JSON.stringify(checked)).not.toMatch(/hash|alohi_pat/i);
});
