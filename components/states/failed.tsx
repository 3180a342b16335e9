'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { inlineCode } from '@/components/controls/inline-code';
import { PageHead } from '@/components/shell/page-head';

interface Props {
  /** What support finds the failure by. */
  readonly requestId?: string;
  readonly reset?: () => void;
}

/** A page that could not be drawn: what it means, what to name it by, and another try. */
export function Failed({ requestId, reset }: Props) {
  const words = useTranslations();
  return (
    <>
      <PageHead title={words('states.failed')} />
      <div role="alert" className="max-w-160">
        <p>{words('states.nothingChanged')}</p>
        {requestId !== undefined && <p className="mt-1 text-muted wrap-anywhere">{words.rich('problems.requestId', { id: requestId, code: inlineCode })}</p>}
        {reset && (
          <button type="button" onClick={reset} className={`${buttonStyle('primary', 'form')} mt-5 max-sm:w-full`}>
            {words('actions.tryAgain')}
          </button>
        )}
      </div>
    </>
  );
}
