'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember, type CurrentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isFresh } from '@/lib/auth/step-up';
import { isAdmin } from '@/lib/domain/roles';
import { nameToKeep, postedServiceClientForm, type RegisterAnswer } from '@/lib/domain/service-client-form';
import { registerServiceClient } from '@/lib/service-clients/register-service-client';

/** Registers a service client of the admin's own organization. The answer holds its secret, once. */
export async function registerClient(_previous: RegisterAnswer, form: FormData): Promise<RegisterAnswer> {
  const posted = postedServiceClientForm(form);
  const name = nameToKeep(posted?.name ?? '');
  const answer = await answered('registerClient', async (): Promise<RegisterAnswer> => {
    const member = await currentMember();
    if (!member || (posted && posted.renderedFor !== member.id)) return { kind: 'sign-in-needed', name };
    // Who may not is refused, and not asked for a password first.
    if (isAdmin(member.role) && !isFresh(member, Date.now())) return { kind: 'step-up-needed', name };
    if (!posted) return { kind: 'problem', problem: 'name-not-text', name };
    return registerFor(member, posted, name);
  });
  return answer.kind === 'busy' ? { ...answer, name } : answer.kind === 'failed' ? { ...answer, name } : answer;
}

async function registerFor(member: CurrentMember, posted: { name: string; submissionId: string }, name: string): Promise<RegisterAnswer> {
  const made = await registerServiceClient(member, posted, await requestOrigin(), Date.now());
  if (made.kind === 'registered') return { ...made, secret: made.secret.reveal() };
  if (made.kind === 'name-refused') return { kind: 'problem', problem: made.problem, name };
  return made.kind === 'refused' ? { ...made, name } : made;
}
