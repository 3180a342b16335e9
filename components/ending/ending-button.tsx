'use client';

import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { EndingTexts } from './ending-texts';
import type { Ended, EndingAnswer } from './use-ending';

const loadDialog = () => import('./ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly texts: EndingTexts;
  /** The row's header, which says what would be ended. */
  readonly headerId: string;
  /** Takes the focus once this button is gone. */
  readonly nameRef: RefObject<HTMLElement | null>;
  readonly end: () => Promise<EndingAnswer>;
  readonly onEnded: (how: Ended) => void;
}

/** In a stacked row: a whole line under the thumb. */
const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg @max-stacked/page:max-w-60 @max-[30rem]/page:max-w-none';

/** Asks before it ends what its row shows. The dialog is loaded when a hand comes near. */
export function EndingButton({ texts, headerId, nameRef, end, onEnded }: Props) {
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const ended = useRef<Ended>(undefined);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');

  function close() {
    setAsked('closed');
    if (ended.current === 'here') announce(texts.done);
  }

  function leave() {
    if (ended.current) onEnded(ended.current);
  }

  return (
    <div className="-my-1 -mr-2.25 flex justify-end @max-stacked/page:m-0 @max-stacked/page:justify-start">
      <button
        ref={button}
        type="button"
        disabled={!hydrated}
        aria-describedby={headerId}
        aria-haspopup="dialog"
        onClick={() => setAsked('open')}
        onPointerEnter={loadDialog}
        onFocus={loadDialog}
        className={`${buttonStyle('ending', 'row')} ${stacked}`}
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
            onClosed={leave}
            returnTo={() => (ended.current ? nameRef.current : button.current)}
          />
        </Suspense>
      )}
    </div>
  );
}
