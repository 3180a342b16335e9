import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditEntries } from '@/db/audit-log';
import { newUid } from '@/db/ids';
import { insertMember, setMemberActive } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import type { Actor, AuditEvent, AuditFact } from '@/lib/domain/audit-events';
import { AUDIT_PAGE_SIZE, readAuditQuery, type AuditQuery } from '@/lib/domain/audit-query';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { readAuditLog } from './read-audit-log';
import { recordAudit } from './record-audit';

test.afterAll(closeDatabase);

const HOUR = 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24, 12);
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const all: AuditQuery = { person: '', token: '' };
type Account = Awaited<ReturnType<typeof makeAccount>>;

const by = (memberId: string): Actor => ({ kind: 'member', memberId });
const signedIn = (memberId: string): AuditFact => ({ type: 'authn_login_success', memberId, sessionId: 's' });
const revoked = (tokenId: string, name = 'nightly'): AuditFact => ({ type: 'authn_token_revoked', tokenId, identifier: 'i'.repeat(22), name, reason: 'leaked' });
const event = (actor: Actor, fact: AuditFact, at = NOW): AuditEvent => ({ at, actor, origin, fact });
const record = ({ accountId }: Account, ...events: AuditEvent[]) => transaction((tx) => recordAudit(tx, accountId, ...events));
const read = async (account: Account, query: AuditQuery = all, timeZone = 'UTC') => (await readAuditLog({ accountId: account.accountId, role: 'admin', timeZone }, query)) ?? { entries: [], hasOlder: false, hasNewer: false, tooMany: [] };
const seqs = async (account: Account, query: AuditQuery = all, timeZone?: string) => (await read(account, query, timeZone)).entries.map(({ seq }) => seq);

test('a member reads nothing, and what happened in another account is in no log of ours, whatever is asked for', async () => {
  const ours = await makeAccount();
  const others = await makeAccount();
  const { tokenId } = await makeHeldToken(others.member, NOW, { name: 'theirs' });
  await record(others, event(by(others.admin.id), revoked(tokenId)));
  await record(ours, event(by(ours.admin.id), signedIn(ours.admin.id)));
  expect(await readAuditLog({ accountId: ours.accountId, role: 'member', timeZone: 'UTC' }, all)).toBeUndefined();
  expect(await seqs(ours)).toEqual([1]);
  for (const query of [{ person: others.admin.id }, { person: others.admin.email }, { token: tokenId }, { token: 'theirs' }, { kind: 'revoked' }] as const) {
    expect(await seqs(ours, { ...all, ...query }), JSON.stringify(query)).toEqual([]);
  }
});

test('what is not understood in an address counts as not said, and is named', () => {
  const { query, ignored } = readAuditQuery({ kind: 'everything', from: '2026-02-30', to: 'tomorrow', before: '-1', after: '1e9', person: ' \u0000 ', token: 'nightly' });
  expect(query).toMatchObject({ person: '', token: 'nightly' });
  expect([query.kind, query.from, query.to, query.before, query.after]).toEqual(Array.from({ length: 5 }, () => undefined));
  expect(ignored.map(([name]) => name)).toEqual(['person', 'kind', 'from', 'to', 'before', 'after']);
  expect(readAuditQuery({ from: '2026-11-24', to: '2026-11-23' })).toMatchObject({ query: { from: '2026-11-24', to: undefined }, ignored: [['to', '2026-11-23']] });
});

test('a secret in a filter is replaced by its identifier', () => {
  const secret = `alohi_pat_${'a'.repeat(22)}_${'b'.repeat(59)}`;
  expect(readAuditQuery({ token: secret, person: secret }).query.token).not.toContain('b'.repeat(59));
});

test('persons are named as they are now, deactivated ones too; whoever was erased is a former member', async () => {
  const account = await makeAccount();
  await transaction((tx) => setMemberActive(tx, account.accountId, account.member.id, false));
  await record(account, event(by(account.member.id), signedIn(account.member.id)), event(by('erased'), signedIn('erased')), event({ kind: 'stranger' }, { type: 'authn_login_fail', memberId: account.member.id, emailKey: 'k' }));
  const { entries } = await read(account);
  expect(entries.map(({ actor }) => actor)).toEqual([{ kind: 'stranger' }, { kind: 'former-member' }, { kind: 'person', name: 'member Test' }]);
  expect(entries[0]?.person).toEqual({ kind: 'person', name: 'member Test' });
});

test('a token that a fact does not name has the name of now', async () => {
  const account = await makeAccount();
  const { tokenId, identifier } = await makeHeldToken(account.member, NOW, { name: 'fax-archive' });
  await record(account, event({ kind: 'secret-holder', tokenId }, { type: 'authn_token_reuse', reason: 'revoked', tokenId, identifier, endpoint: 'listFaxes' }));
  expect((await read(account)).entries[0]).toMatchObject({ tokenName: 'fax-archive', actor: { kind: 'secret-holder' } });
});

test('a person, a token, a kind and a period narrow it, each alone and together', async () => {
  const account = await makeAccount();
  const one = await makeHeldToken(account.member, NOW, { name: '夜間レポート' });
  const two = await makeHeldToken(account.member, NOW, { name: 'other' });
  const { admin, owner } = account;
  await record(
    account,
    event(by(admin.id), signedIn(admin.id), NOW - 48 * HOUR),
    event(by(admin.id), revoked(one.tokenId), NOW - 47 * HOUR),
    event(by(owner.id), revoked(two.tokenId), NOW - HOUR),
    event(by(owner.id), signedIn(owner.id), NOW),
  );
  expect(await seqs(account, { ...all, person: admin.email })).toEqual([2, 1]);
  expect(await seqs(account, { ...all, person: 'OWNER' })).toEqual([4, 3]);
  expect(await seqs(account, { ...all, person: owner.id })).toEqual([4, 3]);
  expect(await seqs(account, { ...all, person: 'Test' }), 'a name of several').toEqual([4, 3, 2, 1]);
  expect(await seqs(account, { ...all, person: 'nobody' })).toEqual([]);
  expect(await seqs(account, { ...all, token: one.identifier })).toEqual([2]);
  expect(await seqs(account, { ...all, token: 'レポート' })).toEqual([2]);
  expect(await seqs(account, { ...all, token: two.tokenId })).toEqual([3]);
  expect(await seqs(account, { ...all, token: '100%_' })).toEqual([]);
  expect(await seqs(account, { ...all, kind: 'revoked' })).toEqual([3, 2]);
  expect(await seqs(account, { ...all, kind: 'sign-ins' })).toEqual([4, 1]);
  expect(await seqs(account, { ...all, from: '2026-11-24' })).toEqual([4, 3]);
  expect(await seqs(account, { ...all, to: '2026-11-22' })).toEqual([2, 1]);
  expect(await seqs(account, { ...all, from: '2026-11-23', to: '2026-11-23' })).toEqual([]);
  expect(await seqs(account, { ...all, kind: 'revoked', person: owner.email, token: 'other', from: '2026-11-24', to: '2026-11-24' })).toEqual([3]);
  expect(await seqs(account, { ...all, kind: 'sign-ins', token: 'other' })).toEqual([]);
});

test('a person is found by what they did, by what was done to them, and by what was done with their tokens, once each; another\'s is not', async () => {
  const account = await makeAccount();
  const { owner, admin, member } = account;
  const theirs = await makeHeldToken(member, NOW, { name: 'theirs' });
  const others = await makeHeldToken(owner, NOW, { name: 'others' });
  await record(
    account,
    event(by(owner.id), { type: 'authz_admin', action: 'change-role', memberId: member.id, from: 'member', to: 'admin' }),
    event(by(admin.id), revoked(theirs.tokenId)),
    event({ kind: 'secret-holder', tokenId: theirs.tokenId }, { type: 'authn_token_reuse', reason: 'revoked', tokenId: theirs.tokenId, identifier: theirs.identifier, endpoint: 'listFaxes' }),
    event(by(admin.id), { type: 'authz_fail', action: 'deactivate-member', reason: 'owners-only', target: member.id }),
    event(by(admin.id), { type: 'session_expired', memberId: member.id, sessionIds: ['s'], reason: 'by-admin' }),
    event(by(member.id), { type: 'authz_admin', action: 'deactivate-member', memberId: member.id, tokens: 1, invitations: 0 }),
    event(by(owner.id), revoked(others.tokenId, `"memberId":"${member.id}"`)),
    event(by(owner.id), { type: 'authz_fail', action: 'open-admin-page', reason: 'admins-only', target: `"memberId":"${member.id}"` }),
    event(by(owner.id), { type: 'authz_admin', action: 'reactivate-member', memberId: admin.id, tokens: 0 }),
  );
  expect(await seqs(account, { ...all, person: member.email })).toEqual([6, 5, 4, 3, 2, 1]);
  expect(await seqs(account, { ...all, person: member.id, kind: 'revoked' })).toEqual([2]);
  expect(await seqs(account, { ...all, person: member.id, token: 'theirs' })).toEqual([3, 2]);
  expect(await seqs(account, { ...all, person: member.id, token: 'others' })).toEqual([]);
  expect(await seqs(await makeAccount(), { ...all, person: member.id })).toEqual([]);
});

test('more people than are looked for are told of', async () => {
  const account = await makeAccount();
  await transaction(async (tx) => {
    for (let at = 0; at < 18; at += 1) await insertMember(tx, { id: newUid(), accountId: account.accountId, email: `${newUid()}@test.example`, givenName: 'One', familyName: 'Of many', phone: '', role: 'member', active: true, createdAt: NOW });
  });
  expect(await read(account, { ...all, person: 'Of many' })).toMatchObject({ tooMany: [] });
  expect(await read(account, { ...all, person: 'test.example' })).toMatchObject({ tooMany: ['person'] });
});

test('days begin where the reader is', async () => {
  const account = await makeAccount();
  await record(account, event(by(account.admin.id), signedIn(account.admin.id), Date.UTC(2026, 10, 24, 15, 0, 0)), event(by(account.admin.id), signedIn(account.admin.id), Date.UTC(2026, 10, 24, 14, 59, 59, 999)));
  expect(await seqs(account, { ...all, from: '2026-11-25' }, 'Asia/Tokyo')).toEqual([1]);
  expect(await seqs(account, { ...all, to: '2026-11-24' }, 'Asia/Tokyo')).toEqual([2]);
  expect(await seqs(account, { ...all, from: '2026-11-25' }, 'UTC')).toEqual([]);
});

test('a page stays what it was while new entries come, and there is a way to both sides', async () => {
  const account = await makeAccount();
  const some = (count: number) => record(account, ...Array.from({ length: count }, () => event(by(account.admin.id), signedIn(account.admin.id))));
  const length = 2 * AUDIT_PAGE_SIZE + 3;
  await some(length);
  const first = await read(account);
  expect(first.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: AUDIT_PAGE_SIZE }, (_, at) => length - at));
  expect([first.hasNewer, first.hasOlder]).toEqual([false, true]);
  await some(5);
  const second = await read(account, { ...all, before: first.entries.at(-1)?.seq });
  expect(second.entries[0]?.seq).toBe(length - AUDIT_PAGE_SIZE);
  expect([second.hasNewer, second.hasOlder]).toEqual([true, true]);
  const third = await read(account, { ...all, before: second.entries.at(-1)?.seq });
  expect(third.entries.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  expect(third.hasOlder).toBe(false);
  const back = await read(account, { ...all, after: third.entries[0]?.seq });
  expect(back.entries.map(({ seq }) => seq)).toEqual(second.entries.map(({ seq }) => seq));
  expect([back.hasNewer, back.hasOlder]).toEqual([true, true]);
});

test('what is looked for stretch by stretch is found over their borders, both ways', async () => {
  const account = await makeAccount();
  const rare = new Set([1, 4_999, 5_000, 5_001, 10_001]);
  for (let from = 1; from <= 10_001; from += 500) {
    const part = Array.from({ length: Math.min(500, 10_002 - from) }, (_, at) => from + at);
    await record(account, ...part.map((at) => event(by(account.admin.id), rare.has(at) ? revoked('t') : signedIn(account.admin.id), NOW - (20_000 - at) * 1_000)));
  }
  const filter = { memberIds: [account.admin.id], types: ['authn_token_revoked'] };
  const found = (descending: boolean, most = 9, beside?: number) => auditEntries(database(), account.accountId, filter, { descending, most, beside }).then((entries) => entries.map(({ seq }) => seq));
  expect(await found(true)).toEqual([10_001, 5_001, 5_000, 4_999, 1]);
  expect(await found(false)).toEqual([1, 4_999, 5_000, 5_001, 10_001]);
  expect(await found(true, 2, 5_001)).toEqual([5_000, 4_999]);
  expect(await found(false, 2, 5_000)).toEqual([5_001, 10_001]);
  expect((await auditEntries(database(), account.accountId, { since: NOW - 20_000_000 + 1_000, before: NOW - 20_000_000 + 3_000 }, { descending: true, most: 9 })).map(({ seq }) => seq)).toEqual([2, 1]);
});
