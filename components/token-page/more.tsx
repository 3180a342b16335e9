'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { DownShape } from '@/components/icons/shapes';
import type { MenuEntry } from './more-menu';
import type { EditedToken, TokenActions } from './token-dialog';

const loadMenu = () => import('./more-menu');
const MoreMenu = lazy(loadMenu);
const dialogs = {
  rename: lazy(() => import('./rename-dialog')),
  describe: lazy(() => import('./describe-dialog')),
  addresses: lazy(() => import('./addresses-dialog')),
  freeze: lazy(() => import('./freeze-dialog')),
} as const;

interface Props {
  readonly token: EditedToken;
  readonly actions: TokenActions;
  readonly isFrozen: boolean;
}

/** What is done seldom: behind one button, and loaded when a hand comes near. */
export function More({ token, actions, isFrozen }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const here = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<'never' | 'open' | 'closed'>('never');
  const [dialog, setDialog] = useState<{ readonly which: keyof typeof dialogs; readonly open: boolean; readonly times: number }>();
  const Chosen = dialog && dialogs[dialog.which];

  function choose(entry: MenuEntry) {
    setMenu('closed');
    setDialog({ which: entry, open: true, times: (dialog?.times ?? 0) + 1 });
  }

  return (
    <div ref={here} className="relative max-sm:-ml-3">
      <button
        ref={button}
        type="button"
        disabled={!hydrated}
        aria-haspopup="menu"
        aria-expanded={menu === 'open'}
        onClick={() => setMenu('open')}
        onPointerEnter={loadMenu}
        onFocus={loadMenu}
        className={buttonStyle('quiet', 'bar')}
      >
        {words('editing.more')}
        <DownShape />
      </button>
      <Suspense>
        {menu !== 'never' && (
          <MoreMenu open={menu === 'open'} anchor={button} container={here} describes={token.description !== null} mayFreeze={!isFrozen} keepsFocus={dialog?.open === true} onClose={() => setMenu('closed')} onChoose={choose} />
        )}
        {Chosen && <Chosen key={dialog.times} open={dialog.open} token={token} actions={actions} onClose={() => setDialog({ ...dialog, open: false })} returnTo={() => button.current} />}
      </Suspense>
    </div>
  );
}
