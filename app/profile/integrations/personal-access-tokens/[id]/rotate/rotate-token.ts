'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember, type CurrentMember } from '@/lib/auth/current-member';
import { requestOrigin } from '@/lib/auth/request-origin';
import { isFresh } from '@/lib/auth/step-up';
import { postedRotation, rotationProblem, rotationToKeep, type RotateAnswer, type RotationEntries } from '@/lib/domain/rotation-form';
import { recordMadeUpScope, rotateToken as rotate } from '@/lib/tokens/rotate-token';

/** Rotates one of the member's own tokens. The answer holds the new secret, once. */
export async function rotateToken(_previous: RotateAnswer, form: FormData): Promise<RotateAnswer> {
  const posted = postedRotation(form);
  const entries = rotationToKeep(posted);
  const answer = await answered('rotateToken', async (): Promise<RotateAnswer> => {
    const member = await currentMember();
    if (!member || (posted && posted.renderedFor !== member.id)) return { kind: 'sign-in-needed', entries };
    if (!isFresh(member, Date.now())) return { kind: 'step-up-needed', entries };
    if (!posted) return { kind: 'not-found', entries };
    return rotateFor(member, posted, entries);
  });
  return answer.kind === 'busy' ? { ...answer, entries } : answer.kind === 'failed' ? { ...answer, entries } : answer;
}

async function rotateFor(member: CurrentMember, posted: NonNullable<ReturnType<typeof postedRotation>>, entries: RotationEntries): Promise<RotateAnswer> {
  const now = Date.now();
  const origin = await requestOrigin();
  const problem = rotationProblem(posted);
  // No page of ours posts a scope that does not exist: whoever did wrote the request by hand.
  if (problem === 'scope-unknown') await recordMadeUpScope(member, posted.tokenId, origin, now);
  if (problem) return { kind: 'problem', problem, entries };
  const made = await rotate(member, { ...entries, tokenId: posted.tokenId, submissionId: posted.submissionId }, origin, now);
  if (made.kind === 'already-generated') return made;
  if (made.kind !== 'rotated') return { ...made, entries };
  return { kind: 'rotated', secret: made.secret.reveal(), tokenId: made.tokenId, intent: entries.intent, oldStopsAt: made.oldStopsAt > now ? made.oldStopsAt : null };
}
