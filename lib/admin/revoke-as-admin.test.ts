import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { noticesOf } from '@/db/testing/notices-of';
import { tokenOfAccount } from '@/db/token-of-account';
import { PlainSecret } from '@/lib/domain/secret';
import { revokeOwnToken } from '@/lib/tokens/revoke-token';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { revokeAsAdmin } from './revoke-as-admin';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const leaked = { reason: 'leaked', note: '' };
const standing = async (accountId: string, tokenId: string) => {
  const token = await tokenOfAccount(database(), accountId, tokenId);
  return token && { at: token.revokedAt, by: token.revokedBy, reason: token.revocationReason, note: token.revocationNote };
};
const untouched = { at: null, by: null, reason: null, note: null };

test("a member's attempt is not found, changes nothing and is recorded", async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(admin, NOW);
  expect(await revokeAsAdmin(member, tokenId, leaked, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await standing(accountId, tokenId)).toEqual(untouched);
  expect((await auditOf(accountId)).map(({ fact }) => fact)).toEqual([{ type: 'authz_fail', action: 'revoke-token', reason: 'admins-only', target: tokenId }]);
});

test("another account's admin finds nothing, and nobody is told", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const { tokenId } = await makeHeldToken(ours.member, NOW);
  expect(await revokeAsAdmin(theirs.admin, tokenId, leaked, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await revokeAsAdmin(theirs.admin, 'no such token', leaked, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await standing(ours.accountId, tokenId)).toEqual(untouched);
  expect(await noticesOf(ours.member.id)).toEqual([]);
  expect(await auditOf(ours.accountId)).toEqual([]);
});

test('without a reason, or with a secret in the note, nothing is revoked', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  expect(await revokeAsAdmin(admin, tokenId, { reason: '', note: '' }, origin, NOW)).toEqual({ kind: 'problem', problem: 'reason-missing' });
  expect(await revokeAsAdmin(admin, tokenId, { reason: 'leaked', note: PlainSecret.generate().reveal() }, origin, NOW)).toEqual({ kind: 'problem', problem: 'note-holds-secret' });
  expect(await standing(accountId, tokenId)).toEqual(untouched);
});

test('what expired cannot be revoked, and that is said', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW, { expiresAt: NOW });
  expect(await revokeAsAdmin(admin, tokenId, leaked, origin, NOW)).toEqual({ kind: 'already-ended' });
  expect(await standing(accountId, tokenId)).toEqual(untouched);
  expect(await noticesOf(member.id)).toEqual([]);
});

test('a revocation keeps who, when, why and the note as text, tells the owner and is recorded with both', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId, identifier } = await makeHeldToken(member, NOW, { name: '=cmd|"<b>' });
  const note = '=HYPERLINK("x") <script>alert(1)</script>';
  expect(await revokeAsAdmin(admin, tokenId, { reason: 'other', note }, origin, NOW)).toEqual({ kind: 'revoked', name: '=cmd|"<b>' });
  expect(await standing(accountId, tokenId)).toEqual({ at: NOW, by: admin.id, reason: 'other', note });
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'member', memberId: admin.id }, origin, fact: { type: 'authn_token_revoked', tokenId, identifier, reason: 'other', note } }]);
  expect(await noticesOf(member.id)).toEqual([{ kind: 'revoked-by-admin', key: `revoked:${tokenId}`, tokenId, state: 'new', facts: { name: '=cmd|"<b>', identifier, by: admin.id, reason: 'other' } }]);
});

test('an admin who revokes an own token is not told of it', async () => {
  const { admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(admin, NOW);
  expect(await revokeAsAdmin(admin, tokenId, leaked, origin, NOW)).toMatchObject({ kind: 'revoked' });
  expect(await noticesOf(admin.id)).toEqual([]);
});

test('of two admins at once one revokes, and the other hears who did and when', async () => {
  const { accountId, member, admin, owner } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  const answers = await Promise.all([revokeAsAdmin(admin, tokenId, leaked, origin, NOW), revokeAsAdmin(owner, tokenId, leaked, origin, NOW)]);
  const first = (await standing(accountId, tokenId))?.by === admin.id ? 'admin Test' : 'owner Test';
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['already-revoked', 'revoked']);
  expect(answers).toContainEqual({ kind: 'already-revoked', by: first, at: NOW });
  expect(await auditOf(accountId)).toHaveLength(1);
  expect(await noticesOf(member.id)).toHaveLength(1);
});

test('an admin and the owner at once: one effect', async () => {
  const { accountId, member, admin } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await Promise.all([revokeOwnToken(member, tokenId, origin, NOW), revokeAsAdmin(admin, tokenId, leaked, origin, NOW)]);
  expect(await auditOf(accountId)).toHaveLength(1);
});
