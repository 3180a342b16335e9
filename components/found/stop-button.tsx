'use client';

import { lazy, Suspense, useState, type RefObject } from 'react';
import { useNow, useTranslations } from 'use-intl';
import type { EndingAnswer } from '@/components/ending/use-ending';
import { buttonStyle } from '@/components/controls/button-style';
import type { FoundToken } from '@/lib/domain/found-tokens';
import { timeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly how: 'revoke' | 'report';
  /** The page's one red button; the other stands back. */
  readonly isPrimary: boolean;
  readonly tokens: readonly FoundToken[];
  readonly end: () => Promise<EndingAnswer>;
  readonly onClosed: () => void;
  readonly hasStopped: () => boolean;
  /** Takes the focus once there is nothing left to stop. */
  readonly home: RefObject<HTMLElement | null>;
}

/** Stops found tokens after one question. It never asks for the password: stopping is faster than starting. */
export function StopButton({ how, isPrimary, tokens, end, onClosed, hasStopped, home }: Props) {
  const words = useTranslations();
  const now = useNow().getTime();
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const count = tokens.length;
  const name = how === 'revoke' ? words('found.revoke', { count }) : words('found.report');
  const texts = {
    button: name,
    title: words(how === 'revoke' ? 'found.revokeTitle' : 'found.reportTitle', { count }),
    lastUse: how === 'revoke' ? lastUseText(words, tokens, now) : words('found.reportEffect', { count }),
    consequence: how === 'revoke' ? words('found.revokeEffect', { count }) : words('found.reportTold'),
    submit: name,
    done: '',
  };
  return (
    <>
      <button ref={setButton} type="button" aria-haspopup="dialog" onClick={() => setAsked('open')} onPointerEnter={loadDialog} onFocus={loadDialog} className={`${buttonStyle(isPrimary ? 'danger' : 'secondary', 'form')} max-sm:w-full`}>
        {name}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <EndingDialog
            open={asked === 'open'}
            texts={texts}
            end={end}
            onEnded={() => undefined}
            onClose={() => setAsked('closed')}
            onClosed={onClosed}
            returnTo={() => (hasStopped() ? home.current : button)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Who would notice: the latest use of all of them. */
function lastUseText(words: Words, tokens: readonly FoundToken[], now: number): string {
  const uses = tokens.flatMap((token) => ('lastUsedAt' in token && token.lastUsedAt !== null ? [token.lastUsedAt] : []));
  return uses.length === 0 ? words('found.neverUsed', { count: tokens.length }) : words('found.lastUse', { count: tokens.length, ago: timeAgo(words, Math.max(...uses), now) });
}
