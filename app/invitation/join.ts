'use server';

import { answered } from '@/lib/actions/answered';
import { acceptInvitation } from '@/lib/auth/accept-invitation';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { spokenLanguage } from '@/lib/auth/spoken-language';
import { joiningOf } from '@/lib/domain/join-form';
import type { AcceptInvitationAnswer, OpenInvitationAnswer } from '@/lib/domain/member-answers';
import { showInvitation } from '@/lib/members/show-invitation';

/** What an invitation's link is for. For anyone: the secret in it is all that is asked. */
export async function openInvitation(secret: string): Promise<OpenInvitationAnswer> {
  return answered('openInvitation', async (): Promise<OpenInvitationAnswer> => {
    const member = await currentMember();
    if (member) return { kind: 'signed-in', email: member.email };
    const found = await showInvitation(secret, Date.now(), { reads: await spokenLanguage(undefined) });
    return found ? { kind: 'open', email: found.email, organization: found.organization, inviter: found.inviter } : { kind: 'gone' };
  });
}

/** Makes whoever holds an invitation's link a member. Who is signed in already does not join by a slip of the hand. */
export async function join(secret: string, form: FormData): Promise<AcceptInvitationAnswer> {
  return answered('join', async (): Promise<AcceptInvitationAnswer> => {
    const member = await currentMember();
    if (member) return { kind: 'signed-in', email: member.email };
    return acceptInvitation(secret, joiningOf(form), await requestOrigin(), Date.now());
  });
}
