'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';
import { RevokeTrouble } from './revoke-trouble';
import { useRevoke } from './use-revoke';

interface Props {
  readonly open: boolean;
  readonly name: string;
  readonly lastUse: string;
  readonly revoke: () => Promise<RevokeAnswer>;
  readonly onEnded: (how: 'revoked' | 'already-ended') => void;
  readonly onClose: () => void;
  /** After it has gone and the focus has moved on. */
  readonly onClosed: () => void;
  readonly returnTo: () => HTMLElement | null;
}

/** The question before a token ends: who would notice, and that there is no way back. */
export default function RevokeDialog({ open, name, lastUse, revoke, onEnded, onClose, onClosed, returnTo }: Props) {
  const words = useTranslations();
  const leastDestructive = useRef<HTMLButtonElement>(null);
  const { pending, trouble, over, submit, passwordDialog } = useRevoke({ revoke, onEnded, onClose });

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(next) => !next && onClosed()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogStyle.veil} />
        <AlertDialog.Viewport className={dialogStyle.viewport}>
          <AlertDialog.Popup initialFocus={leastDestructive} finalFocus={returnTo} className={dialogStyle.popup}>
            <AlertDialog.Title className={dialogStyle.title}>{words('revoke.title', { name })}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className={dialogStyle.text}>
              <p>{lastUse}</p>
              <p>{words('revoke.consequence')}</p>
            </AlertDialog.Description>
            {trouble && <RevokeTrouble trouble={trouble} />}
            <div className={`${dialogStyle.actions} mt-6`}>
              <AlertDialog.Close ref={leastDestructive} className={`${buttonStyle('secondary', 'form')} ${dialogStyle.ring}`}>
                {words(over ? 'actions.close' : 'actions.cancel')}
              </AlertDialog.Close>
              {!over && (
                <button type="button" aria-busy={pending} onClick={submit} className={buttonStyle('danger', 'form')}>
                  {words('revoke.submit')}
                </button>
              )}
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
      {passwordDialog}
    </AlertDialog.Root>
  );
}
