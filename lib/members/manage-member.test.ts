import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newId, newUid } from '@/db/ids';
import { countOwners, personOfAccount } from '@/db/member-admin';
import { insertMember, setMemberActive } from '@/db/members';
import { insertSession, sessionWithMember } from '@/db/sessions';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { verifyChain } from '@/lib/audit/verify-chain';
import { changeRole } from './change-role';
import { deactivateMember } from './deactivate-member';
import { endSessionsOf } from './end-sessions';
import { leavingOf } from './leaving';
import { reactivateMember } from './reactivate-member';
import { makeHeldToken } from '../tokens/testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 60 * 60 * 1000;
const origin = { address: '198.51.100.7', client: 'a test', requestId: 'req_test' };

type Account = Awaited<ReturnType<typeof makeAccount>>;
const roleOf = async ({ accountId }: Account, id: string) => (await personOfAccount(database(), accountId, id))?.role;
const facts = async ({ accountId }: Account) => (await auditOf(accountId)).map(({ fact }) => fact);

async function another({ accountId }: Account, role: 'owner' | 'admin' | 'member') {
  const person = { id: newUid(), accountId, email: `${newUid()}@test.example`, givenName: 'Another', familyName: role, phone: '', role, active: true, createdAt: NOW } as const;
  await transaction((tx) => insertMember(tx, person));
  return person;
}

async function session(accountId: string, memberId: string) {
  const id = newId();
  await transaction((tx) => insertSession(tx, { id, accountId, memberId, createdAt: NOW, lastSeenAt: NOW, authenticatedAt: NOW, endedAt: null, address: '', client: '', timeZone: null }));
  return id;
}

const every = [
  ['change-role', (admin, id) => changeRole(admin, id, 'admin', origin, NOW)],
  ['deactivate-member', (admin, id) => deactivateMember(admin, id, origin, NOW)],
  ['reactivate-member', (admin, id) => reactivateMember(admin, id, origin, NOW)],
  ['end-sessions', (admin, id) => endSessionsOf(admin, id, origin, NOW)],
] as const satisfies readonly (readonly [string, (admin: Account['admin'], id: string) => Promise<{ kind: string }>])[];

for (const [action, perform] of every) {
  test(`${action}: a member is not found, another account's member is not found, nobody's id is not found: nothing changed, all recorded`, async () => {
    const [ours, theirs] = [await makeAccount(), await makeAccount()];
    expect(await perform(ours.member, ours.admin.id)).toEqual({ kind: 'not-found' });
    expect(await perform(ours.admin, theirs.member.id)).toEqual({ kind: 'not-found' });
    expect(await perform(ours.owner, 'x'.repeat(300))).toEqual({ kind: 'not-found' });
    expect(await facts(ours)).toEqual([
      { type: 'authz_fail', action, reason: 'admins-only', target: ours.admin.id },
      { type: 'authz_fail', action, reason: 'not-found', target: theirs.member.id },
      { type: 'authz_fail', action, reason: 'not-found', target: 'x'.repeat(100) },
    ]);
    expect(await facts(theirs)).toEqual([]);
    expect(await personOfAccount(database(), theirs.accountId, theirs.member.id)).toMatchObject({ role: 'member', active: true });
  });

  test(`${action}: an admin does not touch an owner`, async () => {
    const account = await makeAccount();
    const second = await another(account, 'owner');
    expect(await perform(account.admin, second.id)).toEqual({ kind: 'refused', reason: 'owners-only' });
    expect(await personOfAccount(database(), account.accountId, second.id)).toMatchObject({ role: 'owner', active: true });
    expect(await facts(account)).toEqual([{ type: 'authz_fail', action, reason: 'owners-only', target: second.id }]);
  });

  test(`${action}: an admin who was demoted meanwhile is decided on as they are now`, async () => {
    const account = await makeAccount();
    await changeRole(account.owner, account.admin.id, 'member', origin, NOW);
    expect(await perform(account.admin, account.member.id)).toEqual({ kind: 'refused', reason: 'owners-only' });
    await transaction((tx) => setMemberActive(tx, account.accountId, account.admin.id, false));
    expect(await perform(account.admin, account.member.id)).toEqual({ kind: 'not-found' });
  });
}

test('an admin raises nobody above themselves, and neither deactivates nor demotes themselves', async () => {
  const account = await makeAccount();
  expect(await changeRole(account.admin, account.member.id, 'owner', origin, NOW)).toEqual({ kind: 'refused', reason: 'owners-only' });
  expect(await changeRole(account.admin, account.admin.id, 'owner', origin, NOW)).toEqual({ kind: 'refused', reason: 'owners-only' });
  expect(await changeRole(account.admin, account.admin.id, 'member', origin, NOW)).toEqual({ kind: 'refused', reason: 'yourself' });
  expect(await deactivateMember(account.admin, account.admin.id, origin, NOW)).toEqual({ kind: 'refused', reason: 'yourself' });
  expect(await roleOf(account, account.member.id)).toBe('member');
});

test('the last owner is neither demoted nor deactivated; with a second one they may step down', async () => {
  const account = await makeAccount();
  expect(await changeRole(account.owner, account.owner.id, 'admin', origin, NOW)).toEqual({ kind: 'refused', reason: 'last-owner' });
  expect(await deactivateMember(account.owner, account.owner.id, origin, NOW)).toEqual({ kind: 'refused', reason: 'last-owner' });
  expect(await changeRole(account.owner, account.admin.id, 'owner', origin, NOW)).toEqual({ kind: 'done' });
  expect(await deactivateMember(account.owner, account.owner.id, origin, NOW)).toEqual({ kind: 'refused', reason: 'yourself' });
  expect(await changeRole(account.owner, account.owner.id, 'member', origin, NOW)).toEqual({ kind: 'done' });
  expect(await countOwners(database(), account.accountId)).toBe(1);
});

test('two owners who demote, or shut out, each other at once leave one owner', async () => {
  for (const perform of [(by: Account['owner'], id: string) => changeRole(by, id, 'member', origin, NOW), (by: Account['owner'], id: string) => deactivateMember(by, id, origin, NOW)]) {
    const account = await makeAccount();
    const second = { ...account.owner, ...(await another(account, 'owner')) };
    const answers = await Promise.all([perform(account.owner, second.id), perform(second, account.owner.id)]);
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await countOwners(database(), account.accountId)).toBe(1);
  }
});

test('two owners who step down at once leave one owner', async () => {
  const account = await makeAccount();
  const second = { ...account.owner, ...(await another(account, 'owner')) };
  const answers = await Promise.all([account.owner, second].map((owner) => changeRole(owner, owner.id, 'admin', origin, NOW)));
  expect(answers.map((answer) => ('reason' in answer ? answer.reason : answer.kind)).sort()).toEqual(['done', 'last-owner']);
  expect(await countOwners(database(), account.accountId)).toBe(1);
});

test('deactivating revokes the tokens that had not ended and ends the sessions; another member keeps theirs; twice does it once', async () => {
  const account = await makeAccount();
  const { accountId, admin, member } = account;
  const works = await makeHeldToken(member, NOW, { name: 'works', lastUsedAt: NOW - 1000 });
  const frozen = await makeHeldToken(member, NOW, { name: 'frozen', frozenAt: NOW - DAY, frozenBy: admin.id, frozenUntil: NOW + DAY, frozenThen: 'unfreeze', lastUsedAt: NOW - 2 * DAY });
  const expired = await makeHeldToken(member, NOW, { name: 'expired', expiresAt: NOW - DAY });
  const others = await makeHeldToken(account.owner, NOW);
  const [here, elsewhere] = [await session(accountId, member.id), await session(accountId, account.owner.id)];
  expect(await leavingOf(account.admin, member.id, NOW - DAY / 2, origin, NOW)).toEqual({ tokens: 2, usedToday: 1, inUse: [{ id: works.tokenId, name: 'works', lastUsedAt: NOW - 1000 }, { id: frozen.tokenId, name: 'frozen', lastUsedAt: NOW - 2 * DAY }] });

  const answers = await Promise.all([1, 2].map(() => deactivateMember(admin, member.id, origin, NOW)));
  expect(answers).toContainEqual({ kind: 'done', tokens: 2, sessions: 1 });
  expect(answers).toContainEqual({ kind: 'already' });
  const rows = await tokensOfMember(database(), accountId, member.id);
  const ended = Object.fromEntries(rows.map((row) => [row.id, [row.revocationReason, row.revokedBy]]));
  expect(ended).toEqual({ [works.tokenId]: ['owner-left', admin.id], [frozen.tokenId]: ['owner-left', admin.id], [expired.tokenId]: [null, null] });
  expect((await tokensOfMember(database(), accountId, account.owner.id)).find(({ id }) => id === others.tokenId)?.revokedAt).toBeNull();
  expect((await sessionWithMember(database(), here))?.endedAt).toBe(NOW);
  expect((await sessionWithMember(database(), elsewhere))?.endedAt).toBeNull();
  expect(await facts(account)).toEqual([
    ...[works, frozen].sort((a, b) => (a.tokenId < b.tokenId ? -1 : 1)).map(({ tokenId }) => expect.objectContaining({ type: 'authn_token_revoked', tokenId, reason: 'owner-left' })),
    { type: 'session_expired', memberId: member.id, sessionIds: [here], reason: 'member-deactivated' },
    { type: 'authz_admin', action: 'deactivate-member', memberId: member.id, tokens: 2, invitations: 0 },
  ]);
});

test('reactivating revives no token, and revokes one that slipped in during the deactivation', async () => {
  const { accountId, admin, member } = await makeAccount();
  await makeHeldToken(member, NOW);
  await deactivateMember(admin, member.id, origin, NOW);
  await makeHeldToken(member, NOW);
  expect(await reactivateMember(admin, member.id, origin, NOW + 1)).toEqual({ kind: 'done' });
  expect((await tokensOfMember(database(), accountId, member.id)).map(({ revocationReason, ownerActive }) => [revocationReason, ownerActive])).toEqual([['owner-left', true], ['owner-left', true]]);
  expect(await reactivateMember(admin, member.id, origin, NOW + 2)).toEqual({ kind: 'already' });
});

test('a member with thirteen hundred tokens leaves in one transaction, and the chain holds', async () => {
  const { accountId, admin, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await multiplyToken(tokenId, 1_299);
  expect(await deactivateMember(admin, member.id, origin, NOW)).toEqual({ kind: 'done', tokens: 1300, sessions: 0 });
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken', head: { seq: 1_301 } });
});

test('sessions ended by an admin are over, and that is recorded once', async () => {
  const account = await makeAccount();
  const ids = [await session(account.accountId, account.member.id), await session(account.accountId, account.member.id)].sort();
  expect(await endSessionsOf(account.admin, account.member.id, origin, NOW)).toEqual({ kind: 'done', sessions: 2 });
  expect(await endSessionsOf(account.admin, account.member.id, origin, NOW)).toEqual({ kind: 'already' });
  expect(await facts(account)).toEqual([{ type: 'session_expired', memberId: account.member.id, sessionIds: ids, reason: 'by-admin' }]);
});
