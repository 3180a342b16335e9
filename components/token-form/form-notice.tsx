import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inlineCode } from '@/components/controls/inline-code';
import type { FormOutcome } from './use-generate';

/** Why nothing was generated, where no single field is to blame. */
export function FormNotice({ answer }: { readonly answer: FormOutcome }) {
  const words = useTranslations();
  switch (answer.kind) {
    case 'refused':
      return <Notice>{words(`problems.${answer.reason}`)}</Notice>;
    case 'sign-in-needed':
      return <Notice>{words('signIn.signedOut')}</Notice>;
    case 'busy':
      return <Notice>{words('problems.busy')}</Notice>;
    case 'no-answer':
      return <Notice>{words('problems.noAnswer')}</Notice>;
    case 'failed':
      return (
        <Notice>
          {words('problems.failed')}
          <span className="block text-muted wrap-anywhere">{words.rich('problems.requestId', { id: answer.requestId, code: inlineCode })}</span>
        </Notice>
      );
    default:
      return null;
  }
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="mb-8 max-w-160 rounded-8 border border-danger-line bg-danger-soft px-4 py-3">
      {children}
    </p>
  );
}
