import { and, count, eq } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { helpVotes } from './help-tables';

export interface HelpVote {
  readonly helpful: boolean;
  /** What the member missed, where they said so. */
  readonly sentence: string | null;
}

/** A member's answer is one per page and language: the last one counts. A sentence that is not named stays. */
export async function putHelpVote(tx: Tx, vote: typeof helpVotes.$inferInsert): Promise<void> {
  const { helpful, sentence, at } = vote;
  await tx
    .insert(helpVotes)
    .values(vote)
    .onConflictDoUpdate({ target: [helpVotes.page, helpVotes.language, helpVotes.memberId], set: { helpful, at, ...(sentence !== undefined && { sentence }) } });
}

export async function helpVoteOf(db: Db, accountId: string, memberId: string, page: string, language: string): Promise<HelpVote | undefined> {
  const [found] = await db
    .select({ helpful: helpVotes.helpful, sentence: helpVotes.sentence })
    .from(helpVotes)
    .where(and(eq(helpVotes.accountId, accountId), eq(helpVotes.memberId, memberId), eq(helpVotes.page, page), eq(helpVotes.language, language)));
  return found;
}

/** How many answered, and how many of them with yes. */
export async function helpTally(db: Db, page: string, language: string): Promise<{ yes: number; all: number }> {
  // across accounts: the help is everybody's, and the two numbers tell of nobody.
  const counted = await db
    .select({ helpful: helpVotes.helpful, votes: count() })
    .from(helpVotes)
    .where(and(eq(helpVotes.page, page), eq(helpVotes.language, language)))
    .groupBy(helpVotes.helpful);
  const yes = counted.find(({ helpful }) => helpful)?.votes ?? 0;
  return { yes, all: counted.reduce((sum, { votes }) => sum + votes, 0) };
}
