'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';
import { LeaveAndRevoke } from './leave-and-revoke';

interface Props {
  readonly of: 'token' | 'client';
  /** Revokes what was generated, where that is offered. */
  readonly revoke: (() => Promise<RevokeAnswer>) | undefined;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The question before a secret that nobody copied is gone for good. */
export default function LeaveDialog({ of, revoke, onStay, onLeave }: Props) {
  const words = useTranslations();
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open onOpenChange={(next) => !next && onStay()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogStyle.veil} />
        <AlertDialog.Viewport className={dialogStyle.viewport}>
          <AlertDialog.Popup initialFocus={stay} className={dialogStyle.popup}>
            <AlertDialog.Title className={dialogStyle.title}>{words('reveal.leaveTitle')}</AlertDialog.Title>
            <AlertDialog.Description className={dialogStyle.text}>{words(`reveal.${of}.leaveText`)}</AlertDialog.Description>
            <div className={`${dialogStyle.actions} mt-6`}>
              <AlertDialog.Close ref={stay} className={`${buttonStyle('secondary', 'form')} ${dialogStyle.ring}`}>
                {words('reveal.stay')}
              </AlertDialog.Close>
              <button type="button" onClick={onLeave} className={buttonStyle('secondary', 'form')}>
                {words('reveal.leave')}
              </button>
              {revoke && <LeaveAndRevoke revoke={revoke} onLeave={onLeave} onStay={onStay} />}
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
