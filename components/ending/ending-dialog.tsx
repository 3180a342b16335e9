'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';
import type { EndingTexts } from './ending-texts';
import { EndingTrouble } from './ending-trouble';
import { useEnding, type Ended, type EndingAnswer } from './use-ending';

interface Props {
  readonly open: boolean;
  readonly texts: EndingTexts;
  readonly end: () => Promise<EndingAnswer>;
  readonly onEnded: (how: Ended) => void;
  readonly onClose: () => void;
  /** After it has gone and the focus has moved on. */
  readonly onClosed: () => void;
  readonly returnTo: () => HTMLElement | null;
  /** Another way out than ending it. */
  readonly instead?: ReactNode;
}

/** The question before something ends: who would notice, and that there is no way back. */
export default function EndingDialog({ open, texts, end, onEnded, onClose, onClosed, returnTo, instead }: Props) {
  const words = useTranslations();
  const leastDestructive = useRef<HTMLButtonElement>(null);
  const { pending, trouble, over, submit, passwordDialog } = useEnding({ end, onEnded, onClose });

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(next) => !next && onClosed()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogStyle.veil} />
        <AlertDialog.Viewport className={dialogStyle.viewport}>
          <AlertDialog.Popup initialFocus={leastDestructive} finalFocus={returnTo} className={dialogStyle.popup}>
            <AlertDialog.Title className={dialogStyle.title}>{texts.title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className={dialogStyle.text}>
              <p>{texts.lastUse}</p>
              <p>{texts.consequence}</p>
              {instead !== undefined && <p className="text-muted">{instead}</p>}
            </AlertDialog.Description>
            {trouble && <EndingTrouble trouble={trouble} />}
            <div className={`${dialogStyle.actions} mt-6`}>
              <AlertDialog.Close ref={leastDestructive} className={`${buttonStyle('secondary', 'form')} ${dialogStyle.ring}`}>
                {words(over ? 'actions.close' : 'actions.cancel')}
              </AlertDialog.Close>
              {!over && (
                <button type="button" aria-busy={pending} onClick={submit} className={buttonStyle('danger', 'form')}>
                  {texts.submit}
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
