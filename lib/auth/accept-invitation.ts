import 'server-only';
import { newUid } from '@/db/ids';
import { markAccepted, unmarkAccepted } from '@/db/invitations';
import { credentialsOf, insertMember } from '@/db/members';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';
import type { AcceptInvitationAnswer, JoinProblems } from '@/lib/domain/member-answers';
import { checkName } from '@/lib/domain/names';
import { normalPassword } from '@/lib/domain/new-password';
import { showInvitation, type ShownInvitation } from '@/lib/members/show-invitation';
import { problemOfNewPassword } from './password-rules';
import { hashPassword, inHashingQueue } from './passwords';

/** What the invited entered. */
interface Joining {
  readonly givenName: string;
  readonly familyName: string;
  readonly password: string;
}

/** Makes the invited a member, and uses the link up. Nothing of a link that does not work is told but that. Rejects as busy where the database is. */
export async function acceptInvitation(sent: unknown, joining: Joining, origin: Origin, now: number): Promise<AcceptInvitationAnswer> {
  const invitation = await showInvitation(sent, now);
  if (!invitation) return { kind: 'gone' };
  const checked = await checkedEntries(invitation, joining);
  if ('problems' in checked) return { kind: 'problems', problems: checked.problems };
  const passwordHash = await inHashingQueue(() => hashPassword(normalPassword(joining.password)));
  return typeof passwordHash === 'string' ? join(invitation, { ...checked, passwordHash }, origin, now) : passwordHash;
}

async function checkedEntries({ email }: ShownInvitation, { givenName, familyName, password }: Joining): Promise<{ readonly problems: JoinProblems } | { readonly givenName: string; readonly familyName: string }> {
  const [given, family] = [checkName(givenName), checkName(familyName)];
  const weak = await problemOfNewPassword(password, { email, givenName, familyName });
  if ('name' in given && 'name' in family && !weak) return { givenName: given.name, familyName: family.name };
  return {
    problems: {
      ...('problem' in given && { givenName: given.problem }),
      ...('problem' in family && { familyName: family.problem }),
      ...(weak && { password: weak }),
    },
  };
}

async function join({ id, accountId, email, role, invitedBy }: ShownInvitation, person: { givenName: string; familyName: string; passwordHash: string }, origin: Origin, now: number): Promise<AcceptInvitationAnswer> {
  const memberId = newUid();
  return transaction(async (tx) => {
    if (!(await markAccepted(tx, accountId, id, now))) return { kind: 'gone' };
    // Addresses are unique across accounts: the invited is told so, who invites is not.
    if (await credentialsOf(tx, email)) {
      await unmarkAccepted(tx, accountId, id);
      return { kind: 'address-taken' };
    }
    await insertMember(tx, { id: memberId, accountId, email, role, ...person, phone: '', active: true, passwordChangedAt: now, createdAt: now });
    const fact = { type: 'user_created', memberId, role, invitationId: id, invitedBy } as const;
    await recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId }, origin, fact });
    return { kind: 'joined', email };
  });
}
