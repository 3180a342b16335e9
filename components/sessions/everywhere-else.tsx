'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { EndSessionsAnswer } from '@/lib/domain/member-answers';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  /** Sessions beside this one. */
  readonly others: number;
  readonly end: () => Promise<EndSessionsAnswer>;
}

/** Ends every other session at once. */
export function EverywhereElse({ others, end }: Props) {
  const words = useTranslations();
  const router = useRouter();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  const texts = {
    button: words('sessions.everywhere'),
    title: words('sessions.everywhereTitle'),
    lastUse: words('sessions.everywhereCount', { count: others }),
    consequence: words('sessions.everywhereConsequence'),
    submit: words('sessions.everywhereSubmit'),
    done: words('sessions.everywhereDone'),
  };

  function leave() {
    if (!isDone.current) return;
    isDone.current = false;
    announce(texts.done);
    router.refresh();
  }

  return (
    <>
      <button ref={button} type="button" disabled={!hydrated} aria-haspopup="dialog" onClick={() => setAsked('open')} onPointerEnter={loadDialog} onFocus={loadDialog} className={buttonStyle('secondary')}>
        {texts.button}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <EndingDialog open={asked === 'open'} texts={texts} end={end} onEnded={() => (isDone.current = true)} onClose={() => setAsked('closed')} onClosed={leave} returnTo={() => (isDone.current ? document.querySelector<HTMLElement>('.session-list .token-name') : button.current)} />
        </Suspense>
      )}
    </>
  );
}
