import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { sessionWithMember } from '@/db/sessions';
import { auditOf } from '@/db/testing/audit-of';
import { transaction } from '@/db/transaction';
import { changePassword } from './change-password';
import { endCurrentSession } from './end-session';
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions';
import { signIn } from './sign-in';
import { from, makePeople, NOW, PASSWORD, someAddress } from './testing/make-people';
import { setMemberActive } from '@/db/members';

test.afterAll(closeDatabase);

const NEXT = 'lantern gravel sonnet 41';
const origin = () => from(someAddress());

async function signedIn(email: string, password = PASSWORD, replacing?: string, at = NOW) {
  const answer = await signIn({ email, password, timeZone: '', replacing }, origin(), at);
  if (answer.kind !== 'signed-in') throw new Error(answer.kind);
  return answer.sessionId;
}

/** A member with a session. */
async function somebody() {
  const people = await makePeople();
  const sessionId = await signedIn(people.email);
  return { ...people, member: { ...people.member, sessionId } };
}

const ended = async (id: string) => (await sessionWithMember(database(), id))?.endedAt;
const types = async (accountId: string) => (await auditOf(accountId)).map(({ fact }) => fact.type);

test('a wrong current password changes nothing, is recorded, and counts with the limits of the sign-in', async () => {
  const { accountId, email, member } = await somebody();
  const place = origin();
  for (let at = 0; at < 10; at += 1) expect(await changePassword(member, { current: `wrong ${at}`, next: NEXT }, place, NOW)).toEqual({ kind: 'incorrect' });
  expect(await changePassword(member, { current: PASSWORD, next: NEXT }, place, NOW)).toMatchObject({ kind: 'too-many-attempts' });
  expect(await signIn({ email, password: PASSWORD, timeZone: '' }, place, NOW)).toMatchObject({ kind: 'too-many-attempts' });
  expect((await types(accountId)).slice(1)).toEqual([...Array<string>(10).fill('authn_password_change_fail'), 'authn_password_change_fail']);
  expect(await signedIn(email, PASSWORD, undefined, NOW + 60_000)).toBeTruthy();
});

test('twenty wrong ones at once: ten are compared, the others wait', async () => {
  const { member } = await somebody();
  const place = origin();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => changePassword(member, { current: `wrong ${at}`, next: NEXT }, place, NOW)));
  expect(answers.filter(({ kind }) => kind === 'incorrect')).toHaveLength(10);
  expect(answers.filter(({ kind }) => kind === 'too-many-attempts')).toHaveLength(10);
});

for (const [next, problem] of [
  ['', 'password-missing'],
  ['elevensigns', 'password-too-short'],
  ['👩‍⚕️'.repeat(5), 'password-too-short'],
  ['a long one '.repeat(19), 'password-too-long'],
  ['my mailbox is member-', 'password-holds-person'],
  ['passwordpassword', 'password-easy-to-guess'],
  ['qwertyuiop123', 'password-easy-to-guess'],
  ['aaaaaaaaaaaaaaaaaaaa', 'password-easy-to-guess'],
  ['P@ssw0rd2026!', 'password-easy-to-guess'],
  ['パスワードパスワードパスワード', 'password-easy-to-guess'],
] as const) {
  test(`no new password: ${JSON.stringify(next).slice(0, 30)}`, async () => {
    const { member, email } = await somebody();
    const chosen = problem === 'password-holds-person' ? `${next}${email.split('@')[0]?.slice('member-'.length)}` : next;
    expect(await changePassword(member, { current: PASSWORD, next: chosen }, origin(), NOW)).toEqual({ kind: 'problem', problem });
    expect(await signedIn(email)).toBeTruthy();
  });
}

test('the same one again is none', async () => {
  const { member } = await somebody();
  await changePassword(member, { current: PASSWORD, next: NEXT }, origin(), NOW);
  expect(await changePassword(member, { current: NEXT, next: NEXT }, origin(), NOW)).toEqual({ kind: 'problem', problem: 'password-same' });
});

test('another password: the old one signs in no more, other sessions end, this one has just seen it, and all is recorded', async () => {
  const { accountId, email, member } = await somebody();
  const elsewhere = await signedIn(email);
  expect(await changePassword(member, { current: PASSWORD, next: `${NEXT}　ｆｕｌｌ` }, origin(), NOW + 5)).toEqual({ kind: 'changed', sessions: 1 });
  expect(await ended(elsewhere)).toBe(NOW + 5);
  expect(await sessionWithMember(database(), member.sessionId)).toMatchObject({ endedAt: null, authenticatedAt: NOW + 5 });
  expect(await signIn({ email, password: PASSWORD, timeZone: '' }, origin(), NOW)).toEqual({ kind: 'incorrect' });
  expect(await signedIn(email, `${NEXT} full`)).toBeTruthy();
  const facts = (await auditOf(accountId)).map(({ fact }) => fact);
  expect(facts).toContainEqual({ type: 'authn_password_change', memberId: member.id });
  expect(facts).toContainEqual({ type: 'session_expired', memberId: member.id, sessionIds: [elsewhere], reason: 'password-changed' });
  expect(JSON.stringify(facts)).not.toContain('gravel');
});

test('two changes at once from the same password: one holds, the other was wrong', async () => {
  const { member } = await somebody();
  const answers = await Promise.all([NEXT, `${NEXT} other`].map((next) => changePassword(member, { current: PASSWORD, next }, origin(), NOW)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'incorrect']);
});

test('who signs in again over a session has one session, not two; somebody else\'s is left alone', async () => {
  const { accountId, email, member } = await somebody();
  const other = await somebody();
  const renewed = await signedIn(email, PASSWORD, member.sessionId, NOW + 9);
  expect(await ended(member.sessionId)).toBe(NOW + 9);
  expect((await auditOf(accountId)).at(-1)?.fact).toEqual({ type: 'session_expired', memberId: member.id, sessionIds: [member.sessionId], reason: 'signed-in-again' });
  await signedIn(email, PASSWORD, other.member.sessionId);
  expect(await ended(other.member.sessionId)).toBeNull();
  expect(await ended(renewed)).toBeNull();
});

test("one's own sessions: this one first; another's, an ended and an idle one are not there, and cannot be ended", async () => {
  const { accountId, email, member } = await somebody();
  const other = await somebody();
  const old = await signedIn(email, PASSWORD, undefined, NOW - 13 * 60 * 60 * 1000);
  const second = await signedIn(email, PASSWORD, undefined, NOW + 1);
  expect((await ownSessions(member, NOW + 2)).map(({ id, isHere }) => [id, isHere])).toEqual([[member.sessionId, true], [second, false]]);
  expect(await endOwnSession(member, other.member.sessionId, origin(), NOW)).toBe(false);
  expect(await endOwnSession(member, 'none', origin(), NOW)).toBe(false);
  expect(await ended(other.member.sessionId)).toBeNull();
  expect(await endOwnSession(member, second, origin(), NOW + 3)).toBe(true);
  expect(await endOwnSession(member, second, origin(), NOW + 4)).toBe(false);
  expect(await endOtherSessions(member, origin(), NOW + 5)).toBe(1);
  expect(await endOtherSessions(member, origin(), NOW + 5)).toBe(0);
  expect(await ended(old)).toBe(NOW + 5);
  await endCurrentSession(member.sessionId, origin(), NOW + 6);
  await endCurrentSession(member.sessionId, origin(), NOW + 7);
  const ends = (await auditOf(accountId)).map(({ fact }) => fact).filter(({ type }) => type === 'session_expired');
  expect(ends.map(({ reason }) => reason)).toEqual(['by-member', 'by-member', 'signed-out']);
});

test('who was deactivated while the password was compared gets no session', async () => {
  const { accountId, email, member } = await makePeople();
  const [answer] = await Promise.all([signIn({ email, password: PASSWORD, timeZone: '' }, origin(), NOW), transaction((tx) => setMemberActive(tx, accountId, member.id, false))]);
  expect(answer).toEqual({ kind: 'incorrect' });
});
