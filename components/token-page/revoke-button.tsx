'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { Ended } from '@/components/ending/use-ending';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly tokenId: string;
  readonly name: string;
  readonly text: string;
  /** How much it is used: who would notice. */
  readonly useSentence: string;
  /** The heading, which takes the focus once this button is gone. */
  readonly headingId: string;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
}

/** Asks before it revokes the token of this page, and draws the page anew afterwards. */
export function RevokeButton({ tokenId, name, text, useSentence, headingId, revoke }: Props) {
  const words = useTranslations();
  const router = useRouter();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const ended = useRef<Ended>(undefined);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  const texts = {
    button: text,
    title: words('revoke.title', { name }),
    lastUse: useSentence,
    consequence: words('revoke.consequence'),
    submit: words('revoke.submit'),
    done: words('revoke.revoked', { name }),
  };

  function close() {
    setAsked('closed');
    if (ended.current === 'here') announce(texts.done);
  }

  return (
    <>
      <button ref={button} type="button" disabled={!hydrated} aria-haspopup="dialog" onClick={() => setAsked('open')} onPointerEnter={loadDialog} onFocus={loadDialog} className={buttonStyle('stop', 'bar')}>
        {text}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <EndingDialog
            open={asked === 'open'}
            texts={texts}
            end={() => revoke(tokenId)}
            onEnded={(how) => (ended.current = how)}
            onClose={close}
            onClosed={() => ended.current && router.refresh()}
            returnTo={() => (ended.current ? document.getElementById(headingId) : button.current)}
          />
        </Suspense>
      )}
    </>
  );
}
