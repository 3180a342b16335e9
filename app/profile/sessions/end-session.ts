'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { endOtherSessions, endOwnSession } from '@/lib/auth/own-sessions';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { EndSessionsAnswer } from '@/lib/domain/member-answers';

/** Ends one of the member's own sessions. Stopping one never asks for the password again. */
export async function endOne(sessionId: string): Promise<EndSessionsAnswer> {
  return answered('endOne', async (): Promise<EndSessionsAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof sessionId !== 'string') return { kind: 'not-found' };
    const ended = await endOwnSession(member, sessionId, await requestOrigin(), Date.now());
    return ended ? { kind: 'ended', name: '' } : { kind: 'not-found' };
  });
}

/** Ends all of the member's sessions but this one. */
export async function endOthers(): Promise<EndSessionsAnswer> {
  return answered('endOthers', async (): Promise<EndSessionsAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    await endOtherSessions(member, await requestOrigin(), Date.now());
    return { kind: 'ended', name: '' };
  });
}
