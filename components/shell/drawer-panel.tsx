'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The navigation as a drawer: a dialog at the left edge. */
export default function DrawerPanel({ open, onClose, children }: Props) {
  const words = useTranslations();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyle.veil} />
        <Dialog.Popup
          aria-label={words('shell.menu')}
          className="fixed inset-y-0 left-0 z-30 w-72 max-w-[calc(100vw-3rem)] overflow-y-auto bg-nav shadow-float focus-visible:outline-none"
        >
          <Dialog.Close aria-label={words('shell.closeMenu')} className={`${buttonStyle('quiet', 'icon')} absolute top-1.5 right-1.5 size-11`}>
            <X size={16} strokeWidth={1.5} aria-hidden="true" />
          </Dialog.Close>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
