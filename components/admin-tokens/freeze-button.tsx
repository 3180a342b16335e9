'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { EditedToken, TokenActions } from '@/components/token-page/token-dialog';

const loadDialog = () => import('@/components/token-page/freeze-dialog');
const FreezeDialog = lazy(loadDialog);

export type FreezeActions = Pick<TokenActions, 'freeze' | 'unfreeze'>;

interface Props {
  readonly token: EditedToken;
  readonly freeze: FreezeActions['freeze'];
}

/** Stops a token for now: the softer choice beside revoking it. */
export function FreezeButton({ token, freeze }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState({ times: 0, open: false });
  return (
    <>
      <button ref={button} type="button" disabled={!hydrated} aria-haspopup="dialog" onClick={() => setAsked({ times: asked.times + 1, open: true })} onPointerEnter={loadDialog} onFocus={loadDialog} className={buttonStyle('quiet', 'bar')}>
        {words('freeze.freeze')}
      </button>
      {asked.times > 0 && (
        <Suspense>
          <FreezeDialog key={asked.times} open={asked.open} token={token} actions={{ freeze }} onClose={() => setAsked({ ...asked, open: false })} returnTo={() => button.current ?? document.getElementById('token-name')} />
        </Suspense>
      )}
    </>
  );
}
