'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { needsPassword } from '@/lib/auth/step-up';
import type { LeavingAnswer, MemberAnswer } from '@/lib/domain/member-answers';
import { isRole, type Role } from '@/lib/domain/roles';
import { addDays, dayIn, endOfDay } from '@/lib/domain/time-zones';
import { changeRole } from '@/lib/members/change-role';
import { deactivateMember } from '@/lib/members/deactivate-member';
import { endSessionsOf } from '@/lib/members/end-sessions';
import { leavingOf } from '@/lib/members/leaving';
import { reactivateMember } from '@/lib/members/reactivate-member';
import { withdrawInvitation } from '@/lib/members/withdraw-invitation';

/** Gives a member of the admin's organization another role. Asks for the password where it was entered too long ago. */
export async function makeRole(memberId: string, role: Role): Promise<MemberAnswer> {
  return answered('makeRole', async (): Promise<MemberAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof memberId !== 'string' || !isRole(role)) return { kind: 'not-found' };
    if (needsPassword(member, Date.now())) return { kind: 'step-up-needed' };
    return changeRole(member, memberId, role, await requestOrigin(), Date.now());
  });
}

/** What would end with a member's deactivation, before anyone confirms it. */
export async function askLeaving(memberId: string): Promise<LeavingAnswer> {
  return answered('askLeaving', async (): Promise<LeavingAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof memberId !== 'string') return { kind: 'not-found' };
    const now = Date.now();
    const dayBegan = endOfDay(addDays(dayIn(member.timeZone, now), -1), member.timeZone) + 1000;
    const leaving = await leavingOf(member, memberId, dayBegan, await requestOrigin(), now);
    return leaving ? { kind: 'leaving', ...leaving } : { kind: 'not-found' };
  });
}

/** Deactivates a member of the admin's organization, and ends their tokens and sessions. */
export async function deactivate(memberId: string): Promise<MemberAnswer> {
  return answered('deactivate', async (): Promise<MemberAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof memberId !== 'string') return { kind: 'not-found' };
    if (needsPassword(member, Date.now())) return { kind: 'step-up-needed' };
    return deactivateMember(member, memberId, await requestOrigin(), Date.now());
  });
}

/** Lets a deactivated member of the admin's organization in again. */
export async function reactivate(memberId: string): Promise<MemberAnswer> {
  return answered('reactivate', async (): Promise<MemberAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof memberId !== 'string') return { kind: 'not-found' };
    if (needsPassword(member, Date.now())) return { kind: 'step-up-needed' };
    return reactivateMember(member, memberId, await requestOrigin(), Date.now());
  });
}

/** Signs a member of the admin's organization out everywhere. It stops something, so it never asks for the password. */
export async function endMemberSessions(memberId: string): Promise<MemberAnswer> {
  return answered('endMemberSessions', async (): Promise<MemberAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof memberId !== 'string') return { kind: 'not-found' };
    return endSessionsOf(member, memberId, await requestOrigin(), Date.now());
  });
}

/** Stops the link of an invitation to the admin's organization. It stops something, so it never asks for the password. */
export async function withdraw(invitationId: string): Promise<MemberAnswer> {
  return answered('withdraw', async (): Promise<MemberAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof invitationId !== 'string') return { kind: 'not-found' };
    return withdrawInvitation(member, invitationId, await requestOrigin(), Date.now());
  });
}
