'use client';

import { Dialog } from '@base-ui/react/dialog';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { dialogStyle } from '@/components/controls/dialog-style';
import EditTrouble from './edit-trouble';
import type { EditTrouble as Trouble } from './use-edit';

export interface EditDialogFrame {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Takes the focus afterwards. */
  readonly returnTo: () => HTMLElement | null;
}

interface Props extends EditDialogFrame {
  readonly title: string;
  readonly submitText: string;
  readonly pending: boolean;
  readonly trouble: Trouble | undefined;
  /** What the reader is told of the trouble under. */
  readonly troubleId?: string;
  readonly first: RefObject<HTMLElement | null>;
  readonly onSubmit: () => void;
  readonly passwordDialog: ReactNode;
  /** Whether the button ends something. */
  readonly ends?: boolean;
  readonly children: ReactNode;
}

/** A small form over the page that changes one thing of a token. What was entered stays until it is saved or given up. */
export function EditDialog({ open, onClose, returnTo, title, submitText, pending, trouble, troubleId, first, onSubmit, passwordDialog, ends, children }: Props) {
  const words = useTranslations();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyle.veil} />
        <Dialog.Viewport className={dialogStyle.viewport}>
          <Dialog.Popup initialFocus={first} finalFocus={returnTo} className={dialogStyle.popup}>
            <Dialog.Title className={dialogStyle.title}>{title}</Dialog.Title>
            <form onSubmit={send} onKeyDown={ignoreComposingEnter} noValidate>
              {children}
              {trouble && <EditTrouble id={troubleId} trouble={trouble} />}
              <div className={`${dialogStyle.actions} mt-6`}>
                <Dialog.Close className={buttonStyle('secondary', 'form')}>{words('actions.cancel')}</Dialog.Close>
                <button type="submit" aria-busy={pending} className={buttonStyle(ends ? 'danger' : 'primary', 'form')}>
                  {submitText}
                </button>
              </div>
            </form>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
      {passwordDialog}
    </Dialog.Root>
  );
}
