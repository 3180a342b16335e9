'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember, type CurrentMember } from '@/lib/auth/current-member';
import { isFresh } from '@/lib/auth/step-up';
import { requestOrigin } from '@/lib/auth/request-origin';
import { checkTokenForm, entriesToKeep, noEntries, postedTokenForm, type GenerateAnswer } from '@/lib/domain/token-form';
import { policyFor } from '@/lib/policy/read-policy';
import { createToken, recordRefusal } from '@/lib/tokens/create-token';

/** Generates a token for the member who is signed in: whatever the form says of members is no owner. The answer holds the secret, once. */
export async function generateToken(_previous: GenerateAnswer, form: FormData): Promise<GenerateAnswer> {
  const posted = postedTokenForm(form);
  const entries = entriesToKeep(posted ?? noEntries);
  const answer = await answered('generateToken', async (): Promise<GenerateAnswer> => {
    const member = await currentMember();
    if (!member || (posted && posted.renderedFor !== member.id)) return { kind: 'sign-in-needed', entries };
    if (!isFresh(member, Date.now())) return { kind: 'step-up-needed', entries };
    if (!posted) return { kind: 'problems', problems: { name: 'name-not-text' }, entries };
    return generateFor(member, posted, entries);
  });
  return answer.kind === 'busy' ? { ...answer, entries } : answer.kind === 'failed' ? { ...answer, entries } : answer;
}

async function generateFor(
  member: CurrentMember,
  posted: NonNullable<ReturnType<typeof postedTokenForm>>,
  entries: ReturnType<typeof entriesToKeep>,
): Promise<GenerateAnswer> {
  const now = Date.now();
  const origin = await requestOrigin();
  const checked = checkTokenForm(posted, member.timeZone, now, await policyFor(member));
  if ('problems' in checked) {
    // No page of ours posts a scope that does not exist: whoever did wrote the request by hand.
    if (checked.problems.scopes === 'scope-unknown') await recordRefusal(member, 'scope-unknown', origin, now);
    return { kind: 'problems', problems: checked.problems, entries };
  }
  const made = await createToken(member, { ...checked.wanted, submissionId: posted.submissionId }, origin, now);
  if (made.kind === 'refused') return { ...made, entries };
  return made.kind === 'generated' ? { kind: 'generated', secret: made.secret.reveal(), tokenId: made.tokenId, name: made.name } : made;
}
