import { newId, newUid } from '@/db/ids';
import { insertInvitation } from '@/db/invitations';
import { insertMember } from '@/db/members';
import { insertServiceClient } from '@/db/service-clients';
import { insertSession } from '@/db/sessions';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainInvitationSecret } from '@/lib/domain/invitation-secret';
import { linkHash } from '@/lib/members/link-hash';
import { notify } from '@/lib/notices/notify';
import { readNotices } from '@/lib/notices/read-notices';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import type { People, Person } from './readers';

const HOUR = 60 * 60 * 1000;

/** What an attempt is about: things of one organization, new ones for each that may change them. */
export async function makeThings(people: People) {
  const now = Date.now();
  const { holder } = people;
  return { ...(await makeTokens(holder, now)), ...(await makeMembers(people, now)), ...(await makeBelongings(holder, now)) };
}

export type Things = Awaited<ReturnType<typeof makeThings>>;

async function makeTokens(holder: Person, now: number) {
  const { tokenId, identifier } = await makeHeldToken(holder, now, { scopes: ['fax:fax:read', 'fax:fax:edit'] });
  const { tokenId: frozen } = await makeHeldToken(holder, now, { frozenAt: now - HOUR, frozenBy: holder.id, frozenUntil: now + 20 * HOUR, frozenThen: 'revoke' });
  const { tokenId: successor } = await makeHeldToken(holder, now);
  const { tokenId: replaced } = await makeHeldToken(holder, now, { replacedAt: now + HOUR, successorId: successor });
  await transaction((tx) => setTokenState(tx, holder.accountId, successor, { predecessorId: replaced }));
  return { tokenId, identifier, frozen, replaced };
}

/** Two who can be changed, one of them deactivated; and an invitation. */
async function makeMembers({ accountId, admin }: People, now: number) {
  const [active, left] = [newUid(), newUid()];
  const common = { accountId, givenName: 'Some', familyName: 'Body', phone: '', role: 'member', passwordHash: null, createdAt: now } as const;
  const link = PlainInvitationSecret.generate();
  const invitation = newId();
  await transaction(async (tx) => {
    await insertMember(tx, { ...common, id: active, email: `${active}@test.example`, active: true });
    await insertMember(tx, { ...common, id: left, email: `${left}@test.example`, active: false });
    await insertSession(tx, session({ id: active, accountId }, now));
    await insertInvitation(tx, { id: invitation, accountId, email: `${invitation}@test.example`.toLowerCase(), role: 'member', linkHash: linkHash(link), invitedBy: admin.id, createdAt: now, expiresAt: now + HOUR });
  });
  return { active, left, invitation, link: link.reveal() };
}

/** What is a member's own besides tokens; and a service client of the organization. */
async function makeBelongings(holder: Person, now: number) {
  const { accountId, id: memberId } = holder;
  const [clientId, other] = [newId(), session(holder, now)];
  await transaction(async (tx) => {
    await insertServiceClient(tx, { id: clientId, accountId, name: 'a service', secretHash: newId(), createdAt: now });
    await insertSession(tx, other);
    await notify(tx, { accountId, memberId, kind: 'guessed', key: newId(), facts: { name: 'a token' } }, now);
  });
  const [notice] = (await readNotices(holder, 1, now)).notices;
  return { clientId, sessionId: other.id, notice: notice?.id ?? '' };
}

function session({ id: memberId, accountId }: { readonly id: string; readonly accountId: string }, now: number) {
  return { id: newId(), accountId, memberId, createdAt: now, lastSeenAt: now, authenticatedAt: now, endedAt: null, address: '127.0.0.1', client: 'another', timeZone: null };
}
