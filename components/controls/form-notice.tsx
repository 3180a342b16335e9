import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { GenerationRefusal } from '@/lib/domain/policy';
import type { ServiceClientRefusal } from '@/lib/domain/service-clients';
import { inlineCode } from './inline-code';

/** What came of a form that is still on the screen. */
type Outcome =
  | { readonly kind: 'ready' | 'problem' | 'problems' | 'sign-in-needed' | 'step-up-needed' | 'busy' | 'no-answer' }
  | { readonly kind: 'refused'; readonly reason: GenerationRefusal | ServiceClientRefusal }
  | { readonly kind: 'failed'; readonly requestId: string };

/** Why a form did nothing, where no single field is to blame. It takes the focus: the button may be far below it. */
export function FormNotice({ answer }: { readonly answer: Outcome }) {
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

function useNoticeText(answer: Outcome): ReactNode {
  const words = useTranslations();
  switch (answer.kind) {
    case 'refused':
      return words(`problems.${answer.reason}`);
    case 'sign-in-needed':
      return words('signIn.signedOut');
    case 'step-up-needed':
      return words('signIn.confirmTitle');
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
