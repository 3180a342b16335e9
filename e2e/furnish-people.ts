import { newId, newUid } from '@/db/ids';
import { holdAccount, peopleOfAccount, setDeactivated } from '@/db/member-admin';
import { insertMember } from '@/db/members';
import { insertSession } from '@/db/sessions';
import { transaction } from '@/db/transaction';
import { database } from '@/db/connection';
import { personName } from '@/lib/domain/person-name';
import { inviteMembers } from '@/lib/members/invite-members';

const DAY = 24 * 60 * 60_000;
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';

const HOME = '2001:db8:41:7::c0de';

/** What there is of people: the secret of an open invitation's link, and names that are no words. */
export interface FurnishedPeople {
  readonly invitation: string;
  readonly names: readonly string[];
}

/** Gives an account somebody who left and two who are invited, one too long ago, and a member sessions elsewhere. */
export async function furnishPeople(member: { readonly id: string; readonly accountId: string }, now: number): Promise<FurnishedPeople> {
  const { accountId } = member;
  const owner = (await peopleOfAccount(database(), accountId)).find(({ role }) => role === 'owner');
  if (!owner) throw new Error('An account without an owner.');
  const left = { id: newUid(), accountId, email: `left-${newUid().slice(0, 8)}@test.example`, givenName: '美奈', familyName: '岡田', phone: '', role: 'member', active: true, createdAt: now, lastSignInAt: now - 40 * DAY } as const;
  await transaction(async (tx) => {
    await holdAccount(tx, accountId);
    await insertMember(tx, left);
    await setDeactivated(tx, accountId, left.id, now - 20 * DAY);
    const session = { accountId, memberId: member.id, createdAt: now - 2 * DAY, authenticatedAt: now - 2 * DAY, endedAt: null, timeZone: null };
    await insertSession(tx, { ...session, id: newId(), lastSeenAt: now - 3 * 60 * 60_000, address: '203.0.113.41', client: SAFARI });
    await insertSession(tx, { ...session, id: newId(), lastSeenAt: now - 11 * 60_000, address: HOME, client: CHROME });
  });
  const emails = ['soon', 'late'].map((name) => `${name}-${newUid().slice(0, 8)}@test.example`);
  const invite = (email: string | undefined, at: number) => inviteMembers({ ...owner, accountId }, { emails: [email ?? ''], role: 'member', submissionId: newId() }, { address: '203.0.113.7', client: CHROME, requestId: 'req_test' }, at);
  await invite(emails[1], now - 9 * DAY);
  const answer = await invite(emails[0], now);
  const [one] = answer.kind === 'invited' ? answer.invitations : [];
  return { invitation: one?.kind === 'invited' ? one.secret.reveal() : '', names: [...emails, left.email, personName(left, 'ja'), HOME, 'Chrome', 'Windows', 'Safari', 'iOS'] };
}
