'use client';

import { useActionState, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { FormNotice } from '@/components/controls/form-notice';
import { AlertShape, CheckShape } from '@/components/icons/shapes';
import type { VerifyLogAnswer } from '@/lib/domain/audit-log';
import type { Words } from '@/lib/i18n/words';

interface Props {
  /** What the last verification said, and when, as texts; absent before the first. */
  readonly last: { readonly text: string; readonly ago: string; readonly isBroken: boolean } | undefined;
  readonly verify: (previous: VerifyLogAnswer, form: FormData) => Promise<VerifyLogAnswer>;
}

/** Whether the log is what was written into it: what the last verification said, and the way to another. */
export function ChainLine({ last, verify }: Props) {
  const words = useTranslations();
  const [answer, action, pending] = useActionState(verify, { kind: 'ready' });
  const now = told(words, answer);
  const shown = now ?? last;

  useEffect(() => {
    const said = told(words, answer);
    if (said) announce(said.text);
  }, [words, answer]);

  return (
    <section id="verification" aria-label={words('auditLog.chain')} className="chain-line">
      <p className="flex items-start gap-3">
        {shown && (shown.isBroken ? <AlertShape className="mt-(--shape-top) text-danger-text" /> : <CheckShape className="mt-(--shape-top) text-ok-text" />)}
        <span className="min-w-0">
          <span className={shown?.isBroken ? 'font-medium text-danger-text' : undefined}>{shown?.text ?? words('auditLog.notVerified')}</span>
          {shown && <span className="whitespace-nowrap"> · {shown.ago}</span>}
        </span>
      </p>
      <form action={action}>
        <button type="submit" aria-busy={pending} className={buttonStyle('quiet')}>
          {words('auditLog.verifyNow')}
        </button>
      </form>
      {(answer.kind === 'busy' || answer.kind === 'failed' || answer.kind === 'sign-in-needed') && <FormNotice answer={answer} />}
    </section>
  );
}

/** What a verification that was just made says. */
function told(words: Words, answer: VerifyLogAnswer): Props['last'] {
  if (answer.kind === 'verified') return { text: words('auditLog.verified', { count: answer.entries }), ago: words('time.justNow'), isBroken: false };
  return answer.kind === 'broken' ? { text: words('auditLog.broken', { id: answer.seq }), ago: words('time.justNow'), isBroken: true } : undefined;
}
