'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { StopOldSecretAnswer } from '@/lib/domain/rotation-form';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly tokenId: string;
  readonly name: string;
  /** When the old secret was called last: who would notice. */
  readonly lastUse: string;
  /** Nobody has called with it for an hour. */
  readonly isQuiet: boolean;
  readonly stop: (tokenId: string) => Promise<StopOldSecretAnswer>;
}

/** Ends the grace of a rotation, after one question. Once it is over the button is gone and says so in its place. */
export function StopOldSecret({ tokenId, name, lastUse, isQuiet, stop }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const stopped = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  const [isOver, setOver] = useState(false);
  const texts = {
    button: words('rotate.switchOver.stop'),
    title: words('rotate.switchOver.stopTitle', { name }),
    lastUse,
    consequence: words('revoke.consequence'),
    submit: words('rotate.switchOver.stop'),
    done: words('rotate.switchOver.stopped'),
  };

  function end() {
    setOver(true);
    announce(texts.done);
  }

  return (
    <>
      {isOver ? (
        <p ref={stopped} tabIndex={-1} className="font-medium">
          {texts.done}
        </p>
      ) : (
        <button
          ref={button}
          type="button"
          disabled={!hydrated}
          aria-haspopup="dialog"
          onClick={() => setAsked('open')}
          onPointerEnter={loadDialog}
          onFocus={loadDialog}
          className={buttonStyle(isQuiet ? 'primary' : 'secondary', 'bar')}
        >
          {texts.button}
        </button>
      )}
      {asked !== 'never' && (
        <Suspense>
          <EndingDialog
            open={asked === 'open'}
            texts={texts}
            end={() => stop(tokenId)}
            onEnded={end}
            onClose={() => setAsked('closed')}
            onClosed={() => undefined}
            returnTo={() => stopped.current ?? button.current}
          />
        </Suspense>
      )}
    </>
  );
}
