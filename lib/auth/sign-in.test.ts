import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newUid } from '@/db/ids';
import { setMemberActive } from '@/db/members';
import { sessionWithMember } from '@/db/sessions';
import { auditOf } from '@/db/testing/audit-of';
import { transaction } from '@/db/transaction';
import { PLATFORM_CHAIN } from '@/lib/domain/audit-events';
import { signIn } from './sign-in';
import { from, makePeople, NOW, PASSWORD, someAddress } from './testing/make-people';

test.afterAll(closeDatabase);

const incorrect = { kind: 'incorrect' } as const;

test.describe('one and the same answer meets', () => {
  test('an unknown e-mail', async () => {
    expect(await signIn({ email: `${newUid()}@test.example`, password: PASSWORD, timeZone: '' }, from(someAddress()), NOW)).toEqual(incorrect);
  });

  for (const password of ['wrong', '', PASSWORD.toLowerCase(), `${PASSWORD} `, PASSWORD.repeat(40), `${PASSWORD}\0`]) {
    test(`the wrong password ${JSON.stringify(password).slice(0, 40)}`, async () => {
      const { email } = await makePeople();
      expect(await signIn({ email, password, timeZone: '' }, from(someAddress()), NOW)).toEqual(incorrect);
    });
  }

  test('a deactivated member with the right password, who gets no session', async () => {
    const { accountId, email, member } = await makePeople();
    await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
    expect(await signIn({ email, password: PASSWORD, timeZone: '' }, from(someAddress()), NOW)).toEqual(incorrect);
    expect(await auditOf(accountId)).toMatchObject([{ fact: { type: 'authn_login_fail', memberId: member.id } }]);
  });

  test('a member who has no password', async () => {
    const { email } = await makePeople(null);
    for (const password of ['', 'null', 'undefined']) expect(await signIn({ email, password, timeZone: '' }, from(someAddress()), NOW)).toEqual(incorrect);
  });
});

test('a failed sign-in is recorded as a stranger\'s, in the account of the e-mail, without the e-mail or the password', async () => {
  const { accountId, email, member } = await makePeople();
  const origin = from(someAddress());
  await signIn({ email, password: 'a wrong one', timeZone: '' }, origin, NOW);
  const events = await auditOf(accountId);
  expect(events).toMatchObject([{ at: NOW, actor: { kind: 'stranger' }, origin, fact: { type: 'authn_login_fail', memberId: member.id } }]);
  expect(JSON.stringify(events)).not.toContain(email);
  expect(JSON.stringify(events)).not.toContain('a wrong one');
});

test("an unknown e-mail's failure is recorded in the platform's chain, by a keyed hash", async () => {
  const email = `${newUid()}@test.example`;
  const origin = from(someAddress());
  await signIn({ email, password: PASSWORD, timeZone: '' }, origin, NOW);
  const { chainAfter, headOf } = await import('@/db/audit');
  const { seq } = await headOf(database(), PLATFORM_CHAIN);
  const texts = (await chainAfter(database(), PLATFORM_CHAIN, Math.max(0, seq - 400), 500)).map(({ text }) => text);
  const own = texts.filter((text) => text.includes(origin.address));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/"emailKey":"[0-9a-f]{32}"/);
  expect(own[0]).not.toContain(email);
});

test('a signed-in member has a session row with the address, the client and the zone, and a record of it', async () => {
  const { accountId, email, member } = await makePeople();
  const origin = from(someAddress());
  const answer = await signIn({ email, password: PASSWORD, timeZone: 'Asia/Tokyo' }, origin, NOW);
  if (answer.kind !== 'signed-in') throw new Error(answer.kind);
  expect(await sessionWithMember(database(), answer.sessionId)).toMatchObject({
    memberId: member.id, accountId, createdAt: NOW, lastSeenAt: NOW, authenticatedAt: NOW, endedAt: null, browserTimeZone: 'Asia/Tokyo', memberActive: true,
  });
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'member', memberId: member.id }, fact: { type: 'authn_login_success', sessionId: answer.sessionId } }]);
});

test('an e-mail in capitals, full-width letters or with spaces around it is the same; a zone that is none is not kept', async () => {
  const { email } = await makePeople();
  const typed = [email.toUpperCase(), `  ${email} `, email.replace('@', '＠')];
  for (const one of typed) {
    const answer = await signIn({ email: one, password: PASSWORD, timeZone: 'Mars/Olympus' }, from(someAddress()), NOW);
    if (answer.kind !== 'signed-in') throw new Error(`${one}: ${answer.kind}`);
    expect(await sessionWithMember(database(), answer.sessionId)).toMatchObject({ browserTimeZone: null });
  }
});
