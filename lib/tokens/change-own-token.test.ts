import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState, tokenOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { allowAddresses } from './allow-addresses';
import { checkSecret } from './check-secret';
import { describeToken } from './describe-token';
import { freezeToken } from './freeze-token';
import { removeScopes } from './remove-scopes';
import { renameToken } from './rename-token';
import { revokeOwnToken } from './revoke-token';
import { makeHeldToken } from './testing/make-held-token';
import { unfreezeToken } from './unfreeze-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 60 * 60 * 1000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
type Who = { id: string; accountId: string };

/** Each change, as it would succeed on the token that `makeEdited` makes. */
const changes = {
  rename: (who: Who, id: string) => renameToken(who, id, 'another', origin, NOW),
  describe: (who: Who, id: string) => describeToken(who, id, 'For the night.', origin, NOW),
  'remove-scopes': (who: Who, id: string) => removeScopes(who, id, ['fax:fax:edit'], origin, NOW),
  'allow-addresses': (who: Who, id: string) => allowAddresses(who, id, '192.0.2.0/24', false, origin, NOW),
  freeze: (who: Who, id: string) => freezeToken(who, id, { hours: 24, then: 'revoke' }, origin, NOW),
};

async function makeEdited(whose: 'member' | 'admin' = 'member') {
  const account = await makeAccount();
  const held = await makeHeldToken(account[whose], NOW, { scopes: ['fax:fax:read', 'fax:fax:edit'] });
  const row = () => tokenOfMember(database(), account.accountId, account[whose].id, held.tokenId);
  return { ...account, ...held, row };
}

for (const [name, change] of Object.entries(changes)) {
  for (const whose of ['another member of the account', 'a member of another account', 'nobody'] as const) {
    test(`${name}: a token of ${whose} is not found, and unchanged`, async () => {
      const theirs = await makeEdited('admin');
      const reader = whose === 'a member of another account' ? (await makeAccount()).member : theirs.member;
      const before = await theirs.row();
      expect(await change(reader, whose === 'nobody' ? 'no such token' : theirs.tokenId)).toEqual({ kind: 'not-found' });
      expect(await theirs.row()).toEqual(before);
      expect(await auditOf(theirs.accountId)).toEqual([]);
      expect(await auditOf(reader.accountId)).toEqual([]);
    });
  }

  for (const [status, state] of Object.entries({ expired: { expiresAt: NOW }, replaced: { replacedAt: NOW }, 'revoked by its freeze': { frozenAt: 1, frozenUntil: NOW, frozenThen: 'revoke' } } as const)) {
    test(`${name}: a token that is ${status} stays as it was, and nothing is recorded`, async () => {
      const { accountId, member, tokenId, row } = await makeEdited();
      await transaction((tx) => setTokenState(tx, accountId, tokenId, state));
      const before = await row();
      expect(await change(member, tokenId)).toEqual({ kind: 'already-ended' });
      expect(await row()).toEqual(before);
      expect(await auditOf(accountId)).toEqual([]);
    });
  }

  test(`${name}: twenty at once and a revocation among them are one change at most, each event tells what was there`, async () => {
    const { accountId, member, tokenId } = await makeEdited();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => (at === 10 ? revokeOwnToken(member, tokenId, origin, NOW) : change(member, tokenId))));
    const changed = answers.filter(({ kind }) => kind === 'changed').length;
    expect(changed).toBeLessThanOrEqual(1);
    expect(answers.filter(({ kind }) => kind === 'revoked')).toHaveLength(1);
    const events = await auditOf(accountId);
    expect(events).toHaveLength(changed + 1);
    expect(events.at(-1)?.fact.type).toBe('authn_token_revoked');
  });
}

const badNames = { blank: '  ', 'too long': 'x'.repeat(81), 'no text': 'a\u0007b', 'a secret': PlainSecret.generate().reveal() };
for (const [what, typed] of Object.entries(badNames)) {
  test(`a name that is ${what} is refused`, async () => {
    const { member, tokenId, accountId } = await makeEdited();
    expect(await renameToken(member, tokenId, typed, origin, NOW)).toMatchObject({ kind: 'problem' });
    expect(await auditOf(accountId)).toEqual([]);
  });
}

test('a renamed token is found by its new name, and the event tells both', async () => {
  const { member, tokenId, identifier, accountId, row } = await makeEdited();
  expect(await renameToken(member, tokenId, '  ﾊﾛｰ Wörld ', origin, NOW)).toEqual({ kind: 'changed' });
  expect(await row()).toMatchObject({ name: 'ﾊﾛｰ Wörld' });
  expect(await auditOf(accountId)).toMatchObject([
    { at: NOW, actor: { kind: 'member', memberId: member.id }, origin, fact: { type: 'authz_change', action: 'rename-token', tokenId, identifier, name: 'ﾊﾛｰ Wörld', from: 'a token' } },
  ]);
  expect(await renameToken(member, tokenId, 'ﾊﾛｰ Wörld', origin, NOW)).toEqual({ kind: 'unchanged' });
});

test('a description holds lines and 500 characters that people see, not one more and no secret; blank takes it away', async () => {
  const { member, tokenId, row } = await makeEdited();
  const family = '👨‍👩‍👧';
  expect(await describeToken(member, tokenId, family.repeat(501), origin, NOW)).toEqual({ kind: 'problem', problem: 'description-too-long' });
  expect(await describeToken(member, tokenId, `see ${PlainSecret.generate().reveal()}`, origin, NOW)).toEqual({ kind: 'problem', problem: 'description-holds-secret' });
  expect(await describeToken(member, tokenId, 'a\u202eb', origin, NOW)).toEqual({ kind: 'problem', problem: 'description-not-text' });
  expect(await describeToken(member, tokenId, family.repeat(500), origin, NOW)).toEqual({ kind: 'changed' });
  expect(await describeToken(member, tokenId, ' one\r\ntwo ', origin, NOW)).toEqual({ kind: 'changed' });
  expect(await row()).toMatchObject({ description: 'one\ntwo' });
  expect(await describeToken(member, tokenId, ' \u200b ', origin, NOW)).toEqual({ kind: 'changed' });
  expect(await row()).toMatchObject({ description: null });
});

test('the last scope stays, and what is no scope is refused and recorded', async () => {
  const { member, tokenId, accountId, row } = await makeEdited();
  expect(await removeScopes(member, tokenId, ['fax:fax:read', 'fax:fax:edit'], origin, NOW)).toEqual({ kind: 'problem', problem: 'last-scope' });
  expect(await removeScopes(member, tokenId, ['fax:*:edit'], origin, NOW)).toEqual({ kind: 'problem', problem: 'scope-unknown' });
  expect(await row()).toMatchObject({ scopes: ['fax:fax:read', 'fax:fax:edit'] });
  expect(await auditOf(accountId)).toMatchObject([{ fact: { type: 'authz_fail', action: 'remove-scopes', reason: 'scope-unknown' } }]);
});

test('nothing can be added: a scope that is not held stays out, whatever is named', async () => {
  const { member, tokenId, accountId, row } = await makeEdited();
  expect(await removeScopes(member, tokenId, ['fax:all:edit'], origin, NOW)).toEqual({ kind: 'unchanged' });
  expect(await removeScopes(member, tokenId, ['fax:all:edit', 'fax:fax:edit'], origin, NOW)).toEqual({ kind: 'changed' });
  expect(await row()).toMatchObject({ scopes: ['fax:fax:read'] });
  expect(await auditOf(accountId)).toMatchObject([{ fact: { action: 'remove-scopes', scopes: ['fax:fax:edit'], left: ['fax:fax:read'] } }]);
});

test('both scopes of a token taken away at once leave one', async () => {
  const { member, tokenId, accountId, row } = await makeEdited();
  const answers = await Promise.all(['fax:fax:read', 'fax:fax:edit'].map((scope) => removeScopes(member, tokenId, [scope], origin, NOW)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'problem']);
  expect((await row())?.scopes).toHaveLength(1);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('letting more addresses in needs a fresh sign-in, letting fewer in never; the next check is held to it', async () => {
  const { member, tokenId, secret, accountId } = await makeEdited();
  const verdict = async (address: string) => (await checkSecret(secret, address, NOW)).verdict;
  expect(await allowAddresses(member, tokenId, '192.0.2.0/24\n2001:db8::/32', false, origin, NOW)).toEqual({ kind: 'changed' });
  expect([await verdict('192.0.2.9'), await verdict('198.51.100.1')]).toEqual(['valid', 'address-not-allowed']);
  expect(await allowAddresses(member, tokenId, '192.0.2.0/25', false, origin, NOW)).toEqual({ kind: 'changed' });
  for (const wider of ['192.0.2.0/24', '192.0.2.0/25\n198.51.100.1', '']) {
    expect(await allowAddresses(member, tokenId, wider, false, origin, NOW)).toEqual({ kind: 'step-up-needed' });
  }
  expect(await allowAddresses(member, tokenId, '', true, origin, NOW)).toEqual({ kind: 'changed' });
  expect(await verdict('198.51.100.1')).toBe('valid');
  expect((await auditOf(accountId)).map(({ fact }) => fact['addresses'])).toEqual([['192.0.2.0/24', '2001:db8::/32'], ['192.0.2.0/25'], null]);
});

test('a frozen token is refused until its deadline, and then revoked or working again, as chosen', async () => {
  for (const [then, after] of [['revoke', 'revoked'], ['unfreeze', 'valid']] as const) {
    const { member, tokenId, secret } = await makeEdited();
    expect(await freezeToken(member, tokenId, { hours: 72, then }, origin, NOW)).toEqual({ kind: 'changed' });
    expect((await checkSecret(secret, '192.0.2.1', NOW + 72 * HOUR - 1)).verdict).toBe('frozen');
    expect((await checkSecret(secret, '192.0.2.1', NOW + 72 * HOUR)).verdict).toBe(after);
    expect(await freezeToken(member, tokenId, { hours: 24, then }, origin, NOW + 1)).toEqual({ kind: 'problem', problem: 'already-frozen' });
  }
});

for (const chosen of [{ hours: 1, then: 'revoke' }, { hours: '24', then: 'revoke' }, { hours: 24, then: 'sleep' }, { hours: 24 * 365, then: 'unfreeze' }]) {
  test(`a freeze of ${JSON.stringify(chosen)} is not offered`, async () => {
    const { member, tokenId, secret } = await makeEdited();
    expect(await freezeToken(member, tokenId, chosen as { hours: unknown; then: unknown }, origin, NOW)).toEqual({ kind: 'problem', problem: 'freeze-unknown' });
    expect((await checkSecret(secret, '192.0.2.1', NOW)).verdict).toBe('valid');
  });
}

test('who froze it unfreezes it; the owner cannot undo what an admin froze', async () => {
  const { member, admin, tokenId, secret, accountId } = await makeEdited();
  expect(await unfreezeToken(member, tokenId, origin, NOW)).toEqual({ kind: 'unchanged' });
  await freezeToken(member, tokenId, { hours: 24, then: 'revoke' }, origin, NOW);
  expect(await unfreezeToken(member, tokenId, origin, NOW + 1)).toEqual({ kind: 'changed' });
  expect((await checkSecret(secret, '192.0.2.1', NOW + 1)).verdict).toBe('valid');
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: NOW, frozenBy: admin.id, frozenUntil: NOW + HOUR, frozenThen: 'revoke' }));
  expect(await unfreezeToken(member, tokenId, origin, NOW + 2)).toEqual({ kind: 'problem', problem: 'frozen-by-other' });
  expect((await checkSecret(secret, '192.0.2.1', NOW + 2)).verdict).toBe('frozen');
  expect((await auditOf(accountId)).map(({ fact }) => fact['action'])).toEqual(['freeze-token', 'unfreeze-token']);
});
