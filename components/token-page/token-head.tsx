import type { ReactNode } from 'react';
import type { TokenDetails } from '@/lib/domain/token-details';
import type { Words } from '@/lib/i18n/words';
import { DiscShape } from '@/components/icons/shapes';
import { statusLook } from '@/components/tokens/status-look';
import { StatusMark } from '@/components/tokens/status-mark';

/** Takes the focus where the button that was pressed is gone. */
export const HEADING_ID = 'token-name';

interface Props {
  readonly words: Words;
  readonly token: TokenDetails;
  readonly actions: ReactNode;
}

/** Which token this is and how it stands; at the right what can be done with it. */
export function TokenHead({ words, token, actions }: Props) {
  const look = token.status === 'active' ? ({ text: 'tokenPage.active', tone: 'ok', shape: DiscShape } as const) : statusLook[token.status];
  return (
    <div className="mb-5 flex items-start justify-between gap-x-6 gap-y-4 max-sm:flex-col sm:mb-6">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 id={HEADING_ID} tabIndex={-1} className="text-20 font-semibold text-balance wrap-anywhere sm:text-28">
            {token.name}
          </h1>
          <StatusMark tone={look.tone} shape={look.shape} text={words(look.text)} />
        </div>
        <code translate="no" className="mt-1 block text-muted wrap-anywhere">
          {token.identifier}
        </code>
      </div>
      <div className="flex flex-none flex-wrap gap-2 max-sm:w-full sm:pt-0.5">{actions}</div>
    </div>
  );
}
