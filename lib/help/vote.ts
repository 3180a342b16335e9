import 'server-only';
import { database } from '@/db/connection';
import { helpTally, helpVoteOf, putHelpVote, type HelpVote } from '@/db/help-votes';
import { transaction } from '@/db/transaction';
import type { HelpArticle, HelpTally } from '@/lib/domain/help-vote';

/** An article in one of its languages: each is asked about for itself. */
export interface ArticleInLanguage {
  readonly article: HelpArticle;
  readonly language: string;
}

/** Keeps whether an article helped a member. The last answer counts, and no other of theirs; a sentence stays where the vote names none. */
export async function voteOnHelp(member: { id: string; accountId: string }, { article, language }: ArticleInLanguage, vote: Pick<HelpVote, 'helpful'> & Partial<HelpVote>, now: number): Promise<HelpTally> {
  await transaction((tx) => putHelpVote(tx, { accountId: member.accountId, memberId: member.id, page: article, language, at: now, ...vote }));
  return helpTally(database(), article, language);
}

/** What a page shows of the votes: the tally, and the reader's own where there is a reader. */
export async function votesOnHelp(member: { id: string; accountId: string } | undefined, { article, language }: ArticleInLanguage): Promise<{ tally: HelpTally; own: HelpVote | undefined }> {
  const [tally, own] = await Promise.all([helpTally(database(), article, language), member && helpVoteOf(database(), member.accountId, member.id, article, language)]);
  return { tally, own };
}
