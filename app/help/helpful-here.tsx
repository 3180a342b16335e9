import { Helpful } from '@/components/help/helpful';
import { currentMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import type { HelpArticle } from '@/lib/domain/help-vote';
import { votesOnHelp } from '@/lib/help/vote';
import { voteHelpful } from './vote-helpful';

/** Whether an article helped, as this reader sees and answers it. */
export async function HelpfulHere({ article, signIn }: { readonly article: HelpArticle; readonly signIn: string }) {
  const [member, { language }] = await Promise.all([currentMember(), currentReader()]);
  const { tally, own } = await votesOnHelp(member, { article, language });
  return <Helpful article={article} language={language} tally={tally} own={own?.helpful} vote={voteHelpful} signIn={member ? undefined : signIn} />;
}
