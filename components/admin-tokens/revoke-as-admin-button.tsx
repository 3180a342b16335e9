'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import type { RevokeForReason } from '@/components/admin-revoke/use-revoke';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { Ended } from '@/components/ending/use-ending';

const loadDialog = () => import('@/components/admin-revoke/revoke-dialog');
const RevokeDialog = lazy(loadDialog);

interface Props {
  readonly tokenId: string;
  readonly name: string;
  /** Who would notice, in numbers. */
  readonly useSentence: string;
  /** The heading, which takes the focus once this button is gone. */
  readonly headingId: string;
  readonly revoke: (tokenId: string, ...said: Parameters<RevokeForReason>) => ReturnType<RevokeForReason>;
}

/** Asks why before it revokes the token of this page, and draws the page anew afterwards. */
export function RevokeAsAdminButton({ tokenId, name, useSentence, headingId, revoke }: Props) {
  const words = useTranslations();
  const router = useRouter();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const ended = useRef<Ended>(undefined);
  const [asked, setAsked] = useState({ times: 0, open: false });

  function close() {
    setAsked({ ...asked, open: false });
    if (ended.current === 'here') announce(words('revoke.revoked', { name }));
  }

  return (
    <>
      <button ref={button} type="button" disabled={!hydrated} aria-haspopup="dialog" onClick={() => setAsked({ times: asked.times + 1, open: true })} onPointerEnter={loadDialog} onFocus={loadDialog} className={buttonStyle('stop', 'bar')}>
        {words('list.revoke')}
      </button>
      {asked.times > 0 && (
        <Suspense>
          <RevokeDialog
            key={asked.times}
            open={asked.open}
            name={name}
            lastUse={useSentence}
            revoke={(...said) => revoke(tokenId, ...said)}
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
