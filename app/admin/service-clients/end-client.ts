'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import type { EndClientAnswer } from '@/lib/domain/action-answers';
import { endServiceClient } from '@/lib/service-clients/end-service-client';

/** Ends a service client of the admin's own organization. Stopping one never asks for the password again. */
export async function endClient(clientId: string): Promise<EndClientAnswer> {
  return answered('endClient', async () => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    if (typeof clientId !== 'string') return { kind: 'not-found' };
    const answer = await endServiceClient(member, clientId, await requestOrigin(), Date.now());
    return answer.kind === 'refused' ? { kind: 'admins-only' } : answer;
  });
}
