import 'server-only';
import { database } from '@/db/connection';
import { invitationOfLink } from '@/db/invitations';
import { PlainInvitationSecret } from '@/lib/domain/invitation-secret';
import { personName, type NameReader } from '@/lib/domain/person-name';
import { linkHash } from './link-hash';

export interface ShownInvitation {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly role: 'owner' | 'admin' | 'member';
  readonly invitedBy: string;
  readonly organization: string;
  readonly inviter: string;
}

/** What a link invites to, for whoever reads it; undefined for one that does not work, whatever the reason. A shape that is none never reaches the database. */
export async function showInvitation(sent: unknown, now: number, { reads }: NameReader = {}): Promise<ShownInvitation | undefined> {
  const secret = PlainInvitationSecret.parse(sent);
  const found = secret && (await invitationOfLink(database(), linkHash(secret), now));
  if (!found) return undefined;
  const { id, accountId, email, role, invitedBy, organization, inviterGivenName, inviterFamilyName } = found;
  return { id, accountId, email, role, invitedBy, organization, inviter: personName({ givenName: inviterGivenName, familyName: inviterFamilyName }, reads) };
}
