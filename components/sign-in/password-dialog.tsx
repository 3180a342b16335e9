'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { dialogStyle } from '@/components/controls/dialog-style';
import { PasswordForm } from './password-form';
import type { PasswordReason, SignIn } from './sign-in-context';

interface Props {
  readonly open: boolean;
  readonly reason: PasswordReason;
  readonly email: string;
  readonly signIn: SignIn;
  readonly onSignedIn: () => void;
  readonly onCancel: () => void;
}

/** Asks for the password over a page whose session has ended, or is not fresh enough. The page beneath keeps what was entered. */
export function PasswordDialog({ open, reason, email, signIn, onSignedIn, onCancel }: Props) {
  const words = useTranslations();
  const password = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onCancel()} disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className={dialogStyle.veil} />
        <Dialog.Viewport className={dialogStyle.viewport}>
          <Dialog.Popup initialFocus={password} className={dialogStyle.popup}>
            <Dialog.Title className={dialogStyle.title}>{words('signIn.confirmTitle')}</Dialog.Title>
            <Dialog.Description className="mt-2 text-pretty">{words(reason === 'step-up-needed' ? 'signIn.entriesKept' : 'signIn.signedOut')}</Dialog.Description>
            <PasswordForm email={email} signIn={signIn} passwordRef={password} onSignedIn={onSignedIn} onCancel={onCancel} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
