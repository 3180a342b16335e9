'use client';

import { useActionState, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { helpVoteFields, type HelpArticle, type HelpTally, type VoteAnswer } from '@/lib/domain/help-vote';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { linkTo } from './link-in';
import { MissedSentence } from './missed-sentence';

export interface HelpfulProps {
  readonly article: HelpArticle;
  readonly language: string;
  readonly tally: HelpTally;
  /** What the reader answered before. */
  readonly own: boolean | undefined;
  readonly vote: (previous: VoteAnswer, form: FormData) => Promise<VoteAnswer>;
  /** The way to sign in, for who has to before their answer counts. */
  readonly signIn: string | undefined;
}

/** "Was this page helpful?", with what others said. Two buttons of a form, so that it works before any script. */
export function Helpful({ article, language, tally, own, vote, signIn }: HelpfulProps) {
  const words = useTranslations();
  const [answer, submit, pending] = useActionState(vote, { kind: 'ready' });
  const said = answer.kind === 'voted' ? answer.helpful : answer.kind === 'problem' ? false : own;
  const { yes, all } = answer.kind === 'voted' ? answer.tally : tally;
  const wasSent = answer.kind === 'voted' && answer.hasSentence;
  const told = said === undefined ? undefined : words(said ? 'vote.saidYes' : 'vote.saidNo');

  useEffect(() => {
    if (answer.kind === 'voted' && told !== undefined) announce(wasSent ? words('vote.sent') : told);
  }, [answer, told, wasSent, words]);

  const hidden = (
    <>
      <input type="hidden" name={helpVoteFields.article} value={article} />
      <input type="hidden" name={helpVoteFields.language} value={language} />
    </>
  );
  const trouble = answer.kind === 'busy' || answer.kind === 'failed' ? words(`problems.${answer.kind}`) : undefined;
  return (
    <section aria-labelledby="helpful" className="border-t border-line-strong pt-5">
      <form action={submit} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {hidden}
        <h2 id="helpful" className="text-16 font-semibold">
          {words('vote.question')}
        </h2>
        {signIn === undefined && (
          <div className="flex gap-2">
            {(['yes', 'no'] as const).map((which) => (
              <button key={which} type="submit" name={helpVoteFields.helpful} value={which} aria-pressed={said === (which === 'yes')} aria-busy={pending} className={`${buttonStyle('secondary')} help-vote`}>
                {words(`vote.${which}`)}
              </button>
            ))}
          </div>
        )}
      </form>
      {all > 0 && <p className="mt-1.5 text-muted tabular-nums">{words('vote.tally', { yes, all })}</p>}
      {(signIn !== undefined || answer.kind === 'sign-in-needed') && <p className="mt-1.5">{words.rich('vote.signIn', { link: linkTo(signIn ?? '/sign-in') })}</p>}
      {trouble !== undefined && (
        <p role="alert" className="mt-1.5 text-danger-text">
          {trouble}
        </p>
      )}
      {told !== undefined && <p className="mt-1.5">{told}</p>}
      {said === false && !wasSent && <MissedSentence submit={submit} pending={pending} hidden={hidden} problem={answer.kind === 'problem' ? answer.problem : undefined} />}
      {wasSent && <p className="mt-1.5 font-medium text-ok-text">{words('vote.sent')}</p>}
    </section>
  );
}
