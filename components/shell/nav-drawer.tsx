'use client';

import { Menu } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';

const loadPanel = () => import('./drawer-panel');
const DrawerPanel = lazy(loadPanel);

/** The menu button of a narrow window. The dialog behind it is loaded when a hand comes near. */
export function NavDrawer({ children }: { readonly children: ReactNode }) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);

  function show() {
    setWanted(true);
    setOpen(true);
  }

  return (
    <>
      <button
        type="button"
        disabled={!hydrated}
        aria-label={words('shell.menu')}
        aria-haspopup="dialog"
        onClick={show}
        onPointerEnter={loadPanel}
        className={`${buttonStyle('quiet', 'icon')} shrink-0 max-md:size-11 md:hidden`}
      >
        <Menu size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {wanted && (
        <Suspense>
          <DrawerPanel open={open} onClose={() => setOpen(false)}>
            {children}
          </DrawerPanel>
        </Suspense>
      )}
    </>
  );
}
