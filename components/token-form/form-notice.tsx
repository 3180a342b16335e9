import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inlineCode } from '@/components/controls/inline-code';
import type { FormOutcome } from './use-generate';

/** Why nothing was generated, where no single field is to blame. It takes the focus: the button may be far below it. */
export function FormNotice({ answer }: { readonly answer: FormOutcome }) {
  const notice = useRef<HTMLParagraphElement>(null);
  const text = useNoticeText(answer);
  useEffect(() => notice.current?.focus(), [answer]);
  if (text === undefined) return null;
  return (
    <p ref={notice} role="alert" tabIndex={-1} className="mb-8 max-w-160 rounded-8 border border-danger-line bg-danger-soft px-4 py-3 wrap-anywhere">
      {text}
    </p>
  );
}

function useNoticeText(answer: FormOutcome): ReactNode {
  const words = useTranslations();
  switch (answer.kind) {
    case 'refused':
      return words(`problems.${answer.reason}`);
    case 'sign-in-needed':
      return words('signIn.signedOut');
    case 'busy':
      return words('problems.busy');
    case 'no-answer':
      return words('problems.noAnswer');
    case 'failed':
      return (
        <>
          {words('problems.failed')}
          <span className="block text-muted">{words.rich('problems.requestId', { id: answer.requestId, code: inlineCode })}</span>
        </>
      );
    default:
      return undefined;
  }
}
