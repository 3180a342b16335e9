'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { announce } from '@/components/announcer';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { EndingTexts } from './ending-texts';
import type { Ended, EndingAnswer } from './use-ending';

const loadDialog = () => import('./ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly texts: EndingTexts;
  readonly className: string;
  /** The id of what says what would be ended, where the page has more than one. */
  readonly describedBy?: string;
  readonly end: () => Promise<EndingAnswer>;
  /** After the question has gone. */
  readonly onEnded: (how: Ended) => void;
  /** Takes the focus once this button is gone. */
  readonly focusAfter: () => HTMLElement | null;
}

/** The one button that ends something: it asks before. The question is loaded when a hand comes near. */
export function EndingButton({ texts, className, describedBy, end, onEnded, focusAfter }: Props) {
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const ended = useRef<Ended>(undefined);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');

  function close() {
    setAsked('closed');
    if (ended.current === 'here') announce(texts.done);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={!hydrated}
        aria-describedby={describedBy}
        aria-haspopup="dialog"
        onClick={() => setAsked('open')}
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        className={className}
      >
        {texts.button}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <EndingDialog
            open={asked === 'open'}
            texts={texts}
            end={end}
            onEnded={(how) => (ended.current = how)}
            onClose={close}
            onClosed={() => ended.current && onEnded(ended.current)}
            returnTo={() => (ended.current ? focusAfter() : button.current)}
          />
        </Suspense>
      )}
    </>
  );
}
