import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newId, newUid } from '@/db/ids';
import { openInvitationsOf } from '@/db/invitations';
import { personByEmail } from '@/db/member-admin';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { changeRole } from '@/lib/members/change-role';
import { deactivateMember } from '@/lib/members/deactivate-member';
import { inviteMembers } from '@/lib/members/invite-members';
import { listMembers } from '@/lib/members/list-members';
import { showInvitation } from '@/lib/members/show-invitation';
import { withdrawInvitation } from '@/lib/members/withdraw-invitation';
import { acceptInvitation } from './accept-invitation';
import { signIn } from './sign-in';
import { from, someAddress } from './testing/make-people';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 24 * 60 * 60 * 1000;
const origin = { address: '198.51.100.7', client: 'a test', requestId: 'req_test' };
const person = { givenName: 'Mina', familyName: '岡田', password: 'lantern gravel sonnet 41' };

type Account = Awaited<ReturnType<typeof makeAccount>>;
const someEmail = () => `${newUid()}@test.example`;
const facts = async ({ accountId }: Account) => (await auditOf(accountId)).map(({ fact }) => fact);

async function invited(admin: Account['admin'], email = someEmail(), role: 'owner' | 'admin' | 'member' = 'member', at = NOW) {
  const answer = await inviteMembers(admin, { emails: [email], role, submissionId: newId() }, origin, at);
  const [one] = answer.kind === 'invited' ? answer.invitations : [];
  if (one?.kind !== 'invited') throw new Error(one?.kind ?? answer.kind);
  return { email, id: one.id, secret: one.secret.reveal() };
}

test('a member invites nobody, an admin no owner, and both are recorded', async () => {
  const account = await makeAccount();
  const wanted = { emails: [someEmail()], submissionId: newId() };
  expect(await inviteMembers(account.member, { ...wanted, role: 'member' }, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await inviteMembers(account.admin, { ...wanted, role: 'owner' }, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await openInvitationsOf(database(), account.accountId)).toEqual([]);
  expect(await facts(account)).toEqual([
    { type: 'authz_fail', action: 'invite-members', reason: 'admins-only', target: 'member' },
    { type: 'authz_fail', action: 'invite-members', reason: 'owners-only', target: 'owner' },
  ]);
});

test('what is no link opens nothing: garbage, a wrong one, an expired, a withdrawn and a used one are alike', async () => {
  const { admin } = await makeAccount();
  for (const sent of [undefined, '', 'x', null, {}, `alohi_invite_${'a'.repeat(43)}`, `alohi_invite_${'a'.repeat(43)}\n`, 'alohi_invite_']) {
    expect(await showInvitation(sent, NOW)).toBeUndefined();
    expect(await acceptInvitation(sent, person, origin, NOW)).toEqual({ kind: 'gone' });
  }
  const expired = await invited(admin);
  expect(await showInvitation(expired.secret, NOW + 7 * DAY - 1)).toBeDefined();
  expect(await acceptInvitation(expired.secret, person, origin, NOW + 7 * DAY)).toEqual({ kind: 'gone' });
  const withdrawn = await invited(admin);
  expect(await withdrawInvitation(admin, withdrawn.id, origin, NOW)).toEqual({ kind: 'done' });
  expect(await acceptInvitation(withdrawn.secret, person, origin, NOW)).toEqual({ kind: 'gone' });
  const used = await invited(admin);
  expect(await acceptInvitation(used.secret, person, origin, NOW)).toEqual({ kind: 'joined', email: used.email });
  expect(await acceptInvitation(used.secret, person, origin, NOW)).toEqual({ kind: 'gone' });
});

test("another account's admin, and a member, withdraw nothing; an admin not what makes an owner", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const [plain, owning] = [await invited(ours.admin), await invited(ours.owner, someEmail(), 'owner')];
  expect(await withdrawInvitation(theirs.owner, plain.id, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await withdrawInvitation(ours.member, plain.id, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await withdrawInvitation(ours.admin, owning.id, origin, NOW)).toEqual({ kind: 'refused', reason: 'owners-only' });
  expect((await facts(theirs)).at(-1)).toEqual({ type: 'authz_fail', action: 'withdraw-invitation', reason: 'not-found', target: plain.id });
  expect(await openInvitationsOf(database(), ours.accountId)).toHaveLength(2);
});

test('a link used ten times at once makes one member', async () => {
  const { accountId, admin } = await makeAccount();
  const { email, secret } = await invited(admin);
  const answers = await Promise.all(Array.from({ length: 10 }, () => acceptInvitation(secret, person, origin, NOW)));
  expect(answers.filter(({ kind }) => kind === 'joined')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'gone')).toHaveLength(9);
  expect(await personByEmail(database(), accountId, email)).toMatchObject({ givenName: 'Mina', familyName: '岡田', role: 'member', active: true });
});

test('an address that signs in elsewhere: the admin is told nothing, who opens the link is, and the link stays', async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const { secret } = await invited(ours.admin, theirs.member.email);
  expect(await acceptInvitation(secret, person, origin, NOW)).toEqual({ kind: 'address-taken' });
  expect((await facts(ours)).map(({ type }) => type)).toEqual(['authz_admin']);
  expect(await showInvitation(secret, NOW)).toMatchObject({ email: theirs.member.email });
  expect(await openInvitationsOf(database(), ours.accountId)).toHaveLength(1);
});

test('people of the own organization are named as what they are; the same form twice invites once; inviting again stops the earlier link', async () => {
  const account = await makeAccount();
  const { admin, member, owner } = account;
  await deactivateMember(owner, member.id, origin, NOW);
  const wanted = { emails: [admin.email, member.email, someEmail()], role: 'member' as const, submissionId: newId() };
  const kinds = async () => {
    const answer = await inviteMembers(owner, wanted, origin, NOW);
    return answer.kind === 'invited' ? answer.invitations.map(({ kind }) => kind) : answer.kind;
  };
  expect(await kinds()).toEqual(['member', 'deactivated', 'invited']);
  expect(await kinds()).toEqual(['member', 'deactivated', 'invited-before']);
  const first = await invited(owner);
  const second = await invited(owner, first.email);
  expect(await showInvitation(first.secret, NOW)).toBeUndefined();
  expect(await showInvitation(second.secret, NOW)).toBeDefined();
});

test('the invitations of who leaves, or may no longer give the role, stop', async () => {
  const account = await makeAccount();
  const [asAdmin, asMember] = [await invited(account.admin, someEmail(), 'admin'), await invited(account.admin)];
  const owning = await invited(account.owner, someEmail(), 'owner');
  await changeRole(account.owner, account.admin.id, 'owner', origin, NOW);
  await changeRole(account.admin, account.owner.id, 'admin', origin, NOW);
  expect(await showInvitation(owning.secret, NOW)).toBeUndefined();
  await changeRole(account.admin, account.owner.id, 'owner', origin, NOW);
  await deactivateMember(account.owner, account.admin.id, origin, NOW);
  for (const { secret } of [asAdmin, asMember]) expect(await acceptInvitation(secret, person, origin, NOW)).toEqual({ kind: 'gone' });
});

test('names and passwords that will not do are told, and the link stays; then who was invited joins and signs in', async () => {
  const account = await makeAccount();
  const { email, secret, id } = await invited(account.admin, someEmail(), 'admin');
  expect(await acceptInvitation(secret, { givenName: ' ', familyName: 'a\u0000b', password: 'short' }, origin, NOW)).toEqual({
    kind: 'problems', problems: { givenName: 'name-missing', familyName: 'name-not-text', password: 'password-too-short' },
  });
  expect(await acceptInvitation(secret, { ...person, password: `${email.split('@')[0]}!` }, origin, NOW)).toMatchObject({ problems: { password: 'password-holds-person' } });
  expect(await acceptInvitation(secret, person, origin, NOW)).toEqual({ kind: 'joined', email });
  const joined = await personByEmail(database(), account.accountId, email);
  expect(await facts(account)).toEqual([
    { type: 'authz_admin', action: 'invite-members', invitationIds: [id], role: 'admin' },
    { type: 'user_created', memberId: joined?.id, role: 'admin', invitationId: id, invitedBy: account.admin.id },
  ]);
  expect(await signIn({ email, password: person.password, timeZone: '' }, from(someAddress()), NOW)).toMatchObject({ kind: 'signed-in' });
  expect(await personByEmail(database(), account.accountId, email)).toMatchObject({ lastSignInAt: NOW });
});

test('the secret is in the answer alone: not in the row, the list, the record, nor printed by accident', async () => {
  const account = await makeAccount();
  const answer = await inviteMembers(account.admin, { emails: [someEmail()], role: 'member', submissionId: newId() }, origin, NOW);
  const [one] = answer.kind === 'invited' ? answer.invitations : [];
  const secret = one?.kind === 'invited' ? one.secret.reveal() : '';
  expect(secret).toMatch(/^alohi_invite_[A-Za-z0-9]{43}$/);
  const rows = await rawSql(`SELECT * FROM invitations WHERE account_id = '${account.accountId}'`);
  const told = [rows, await listMembers(account.admin, { search: '', page: 1 }, NOW), await auditOf(account.accountId), answer];
  expect(JSON.stringify(told) + inspect(told, { depth: 9 })).not.toContain(secret.slice(13));
});

test('the list: the invited first, then members as they came; what the reader may not do is not offered; the search knows half and full width', async () => {
  const account = await makeAccount();
  const { id } = await invited(account.owner, someEmail(), 'owner');
  const all = await listMembers(account.admin, { search: '', page: 9 }, NOW);
  expect(all).toMatchObject({ all: 4, matching: 4, page: 1, pages: 1 });
  expect(all.people[0]).toMatchObject({ kind: 'invitation', id, mayWithdraw: false });
  expect(all.people.slice(1)).toMatchObject([
    { name: 'owner Test', isReader: false, mayBecome: [], may: { deactivate: false, endSessions: false } },
    { name: 'admin Test', isReader: true, mayBecome: [], may: { deactivate: false }, because: undefined },
    { name: 'member Test', mayBecome: ['admin'], may: { deactivate: true, reactivate: false, endSessions: true } },
  ]);
  const asOwner = await listMembers(account.owner, { search: 'ＯＷＮＥＲ Test', page: 1 }, NOW);
  expect(asOwner.people).toMatchObject([{ isReader: true, because: 'last-owner', may: { deactivate: false } }]);
  expect((await listMembers(account.owner, { search: 'nobody at all', page: 1 }, NOW)).people).toEqual([]);
});
