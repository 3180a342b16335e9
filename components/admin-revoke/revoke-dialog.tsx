'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';
import type { Ended } from '@/components/ending/use-ending';
import { ReasonFields } from './reason-fields';
import { RevokeTrouble } from './revoke-trouble';
import { useRevoke, type RevokeForReason } from './use-revoke';

interface Props {
  readonly open: boolean;
  readonly name: string;
  /** Who would notice, in numbers. */
  readonly lastUse: string;
  /** The softer choice. */
  readonly instead?: ReactNode;
  readonly revoke: RevokeForReason;
  readonly onEnded: (how: Ended) => void;
  readonly onClose: () => void;
  /** After it has gone and the focus has moved on. */
  readonly onClosed: () => void;
  readonly returnTo: () => HTMLElement | null;
}

/** Revokes somebody's token: who would notice, why, one button. */
export default function RevokeDialog({ open, name, lastUse, instead, revoke, onEnded, onClose, onClosed, returnTo }: Props) {
  const words = useTranslations();
  const leastDestructive = useRef<HTMLButtonElement>(null);
  const { said, say, pending, problem, trouble, over, submit, passwordDialog } = useRevoke({ revoke, onEnded, onClose });
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
              {instead !== undefined && <p className="text-muted">{instead}</p>}
            </AlertDialog.Description>
            {!over && <ReasonFields said={said} problem={problem} onSay={say} />}
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
