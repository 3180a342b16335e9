import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { checkSecret } from './check-secret';
import { listTokens } from './testing/list-tokens';
import { revokeHeldToken, revokeOwnToken } from './revoke-token';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };

for (const whose of ['another member of the account', 'a member of another account', 'nobody'] as const) {
  test(`a token of ${whose} is not found, and unchanged`, async () => {
    const own = await makeAccount();
    const other = whose === 'a member of another account' ? await makeAccount() : own;
    const theirs = await makeHeldToken(other.admin, NOW);
    const answer = await revokeOwnToken(own.member, whose === 'nobody' ? 'no such token' : theirs.tokenId, origin, NOW);
    expect(answer).toEqual({ kind: 'not-found' });
    expect(await checkSecret(theirs.secret, '192.0.2.1', NOW)).toMatchObject({ verdict: 'valid' });
    expect(await auditOf(own.accountId)).toEqual([]);
    expect(await auditOf(other.accountId)).toEqual([]);
  });
}

test("an admin's role opens no other member's token here", async () => {
  const { owner, member } = await makeAccount();
  const { tokenId, secret } = await makeHeldToken(member, NOW);
  expect(await revokeOwnToken(owner, tokenId, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await checkSecret(secret, '192.0.2.1', NOW)).toMatchObject({ verdict: 'valid' });
});

const ended = { expired: { expiresAt: NOW }, replaced: { replacedAt: NOW } } as const;
for (const [status, state] of Object.entries(ended)) {
  test(`a token that is ${status} has ended already, and nothing is recorded`, async () => {
    const { accountId, member } = await makeAccount();
    const { tokenId } = await makeHeldToken(member, NOW);
    await transaction((tx) => setTokenState(tx, accountId, tokenId, state));
    expect(await revokeOwnToken(member, tokenId, origin, NOW)).toEqual({ kind: 'already-ended', name: 'a token' });
    expect(await auditOf(accountId)).toEqual([]);
  });
}

test('the check after a revocation refuses, and the revocation is recorded with its actor, reason and origin', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId, secret, identifier } = await makeHeldToken(member, NOW);
  expect(await revokeOwnToken(member, tokenId, origin, NOW)).toEqual({ kind: 'revoked', name: 'a token' });
  expect(await checkSecret(secret, '192.0.2.1', NOW)).toMatchObject({ verdict: 'revoked' });
  expect(await listTokens(member, NOW)).toMatchObject([{ status: 'revoked', revokedAt: NOW }]);
  expect(await auditOf(accountId)).toMatchObject([
    { at: NOW, actor: { kind: 'member', memberId: member.id }, origin, fact: { type: 'authn_token_revoked', tokenId, identifier, name: 'a token', reason: 'by-owner' } },
  ]);
});

test('revoked twice it is revoked once: the first time and reason stand', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await revokeOwnToken(member, tokenId, origin, NOW);
  expect(await revokeOwnToken(member, tokenId, origin, NOW + 5)).toEqual({ kind: 'already-ended', name: 'a token' });
  expect(await listTokens(member, NOW)).toMatchObject([{ revokedAt: NOW }]);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('thirty revocations at once, in the browser and over the API, are one and one audit event', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const held = { id: tokenId, accountId, memberId: member.id };
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) => (at % 2 ? revokeOwnToken(member, tokenId, origin, NOW) : revokeHeldToken(held, origin, NOW))),
  );
  expect(answers.filter(({ kind }) => kind === 'revoked')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'already-ended')).toHaveLength(29);
  expect(await auditOf(accountId)).toHaveLength(1);
});

test('a frozen token can be revoked: the freeze does not save it', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId, secret } = await makeHeldToken(member, NOW);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { frozenAt: NOW, frozenUntil: NOW + 1000, frozenThen: 'unfreeze' }));
  expect(await revokeOwnToken(member, tokenId, origin, NOW)).toMatchObject({ kind: 'revoked' });
  expect(await checkSecret(secret, '192.0.2.1', NOW + 2000)).toMatchObject({ verdict: 'revoked' });
});

test('whoever holds the secret may stop it, and is recorded as its holder, not as the member', async () => {
  const { accountId, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  expect(await revokeHeldToken({ id: tokenId, accountId, memberId: member.id }, origin, NOW)).toMatchObject({ kind: 'revoked' });
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'secret-holder', tokenId }, fact: { reason: 'by-holder' } }]);
});
