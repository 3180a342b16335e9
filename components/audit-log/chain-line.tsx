'use client';

import { useActionState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FormNotice } from '@/components/controls/form-notice';
import { AlertShape, CheckShape } from '@/components/icons/shapes';
import type { VerifyLogAnswer } from '@/lib/domain/audit-log';

interface Props {
  /** What the last verification said, and when, as texts; absent before the first. */
  readonly last: { readonly text: string; readonly ago: string; readonly isBroken: boolean } | undefined;
  readonly verify: (previous: VerifyLogAnswer, form: FormData) => Promise<VerifyLogAnswer>;
}

/** Whether the log is what was written into it: what the last verification said, and the way to another. */
export function ChainLine({ last, verify }: Props) {
  const words = useTranslations();
  const [answer, action, pending] = useActionState(verify, { kind: 'ready' });
  const told = answer.kind === 'verified' ? { text: words('auditLog.verified', { count: answer.entries }), ago: words('time.justNow'), isBroken: false } : answer.kind === 'broken' ? { text: words('auditLog.broken', { id: answer.seq }), ago: words('time.justNow'), isBroken: true } : last;
  return (
    <section id="verification" aria-label={words('auditLog.chain')} className="chain-line">
      <p role="status" className="flex items-start gap-2">
        {told && (told.isBroken ? <AlertShape className="mt-1 text-danger-text" /> : <CheckShape className="mt-1 text-ok-text" />)}
        <span className="min-w-0">
          <span className={told?.isBroken ? 'font-medium text-danger-text' : undefined}>{told?.text ?? words('auditLog.notVerified')}</span>
          {told && <span className="ml-2">{told.ago}</span>}
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
