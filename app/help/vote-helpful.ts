'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { checkHelpSentence, type VoteAnswer } from '@/lib/domain/help-vote';
import { postedHelpVote } from '@/lib/help/posted-vote';
import { voteOnHelp } from '@/lib/help/vote';

/** Keeps whether an article helped the member who is signed in. */
export async function voteHelpful(_previous: VoteAnswer, form: FormData): Promise<VoteAnswer> {
  return answered('voteHelpful', async (): Promise<VoteAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const posted = postedHelpVote(form);
    if (!posted) return { kind: 'ready' };
    const checked = posted.sentence === undefined || posted.helpful ? undefined : checkHelpSentence(posted.sentence);
    if (checked && 'problem' in checked) return { kind: 'problem', problem: checked.problem };
    const { helpful } = posted;
    const tally = await voteOnHelp(member, posted, helpful ? { helpful, sentence: null } : { helpful, ...checked }, Date.now());
    return { kind: 'voted', helpful, hasSentence: Boolean(checked?.sentence), tally };
  });
}
