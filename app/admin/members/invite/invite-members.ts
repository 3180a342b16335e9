'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember, type CurrentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { needsPassword } from '@/lib/auth/step-up';
import { addressesIn, postedInvitation, type InviteAnswer, type Invited } from '@/lib/domain/invite-form';
import { withoutAnySecret } from '@/lib/domain/secret';
import { publicOrigin } from '@/lib/environment/public-origin';
import { inviteMembers as invite } from '@/lib/members/invite-members';
import { invitationPath } from '../../../paths';

/** Invites people to the admin's own organization. The answer holds their links, each once. */
export async function inviteMembers(_previous: InviteAnswer, form: FormData): Promise<InviteAnswer> {
  const posted = form instanceof FormData ? postedInvitation(form) : undefined;
  const entries = { emails: withoutAnySecret(posted?.emails ?? ''), role: posted?.role ?? ('member' as const) };
  const answer = await answered('inviteMembers', async (): Promise<InviteAnswer> => {
    const member = await currentMember();
    if (!member || (posted && posted.renderedFor !== member.id)) return { kind: 'sign-in-needed', ...entries };
    if (!posted) return { kind: 'problem', problem: { problem: 'role-unknown' }, ...entries };
    const read = addressesIn(posted.emails);
    if ('problem' in read) return { kind: 'problem', problem: read, ...entries };
    if (needsPassword(member, Date.now())) return { kind: 'step-up-needed', ...entries };
    return inviteFor(member, { ...posted, addresses: read.emails }, entries);
  });
  return answer.kind === 'busy' ? { ...answer, ...entries } : answer.kind === 'failed' ? { ...answer, ...entries } : answer;
}

type Posted = NonNullable<ReturnType<typeof postedInvitation>>;

async function inviteFor(member: CurrentMember, posted: Posted & { readonly addresses: readonly string[] }, entries: Pick<Posted, 'emails' | 'role'>): Promise<InviteAnswer> {
  const made = await invite(member, { emails: posted.addresses, role: posted.role, submissionId: posted.submissionId }, await requestOrigin(), Date.now());
  if (made.kind !== 'invited') return { ...made, ...entries };
  const invited = made.invitations.map((one): Invited => (one.kind === 'invited' ? { kind: one.kind, email: one.email, link: linkOf(one.secret.reveal()) } : one));
  return { kind: 'invited', invited, role: posted.role };
}

/** The secret stands behind the `#`: no browser sends that part, so no server, proxy, log or referrer ever has it. The page reads it and posts it. */
function linkOf(secret: string): string {
  return `${publicOrigin()}${invitationPath}#${secret}`;
}
