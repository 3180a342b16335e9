'use client';

import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';

const loadDialog = () => import('./revoke-dialog');
const RevokeDialog = lazy(loadDialog);

interface Props {
  readonly id: string;
  readonly name: string;
  readonly headerId: string;
  readonly lastUse: string;
  /** Takes the focus once this button is gone. */
  readonly nameRef: RefObject<HTMLElement | null>;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
  readonly onEnded: (how: 'revoked' | 'already-ended') => void;
}

/** In a stacked row: a whole line under the thumb. */
const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg @max-stacked/page:max-w-60 @max-[30rem]/page:max-w-none';

/** Asks before it ends a token. The dialog is loaded when a hand comes near. */
export function RevokeButton({ id, name, headerId, lastUse, nameRef, revoke, onEnded }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const ended = useRef<'revoked' | 'already-ended'>(undefined);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');

  function close() {
    setAsked('closed');
    if (ended.current === 'revoked') announce(words('revoke.revoked', { name }));
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
        {words('list.revoke')}
      </button>
      {asked !== 'never' && (
        <Suspense>
          <RevokeDialog
            open={asked === 'open'}
            name={name}
            lastUse={lastUse}
            revoke={() => revoke(id)}
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
