'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { dialogStyle } from '@/components/controls/dialog-style';
import { LeavingTokens } from './leaving-tokens';
import type { MemberActions } from './member-actions';
import { MemberTrouble } from './member-trouble';
import { useWish } from './use-wish';
import type { Who, Wish } from './wish';
import { wishTexts } from './wish-texts';

interface Props {
  readonly open: boolean;
  readonly wish: Wish;
  readonly who: Who;
  readonly actions: MemberActions | Pick<MemberActions, 'withdraw'>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  readonly returnTo: (done: boolean) => HTMLElement | null;
}

/** The question before a member is changed: what ends, who would notice, and whether there is a way back. */
export default function MemberQuestion({ open, wish, who, actions, onClose, onDone, returnTo }: Props) {
  const words = useTranslations();
  const leastDestructive = useRef<HTMLButtonElement>(null);
  const texts = wishTexts(words, wish, who);
  const { pending, trouble, done, submit, passwordDialog } = useWish({ wish, who, actions, saying: texts.done, onClose, onDone });

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogStyle.veil} />
        <AlertDialog.Viewport className={dialogStyle.viewport}>
          <AlertDialog.Popup initialFocus={leastDestructive} finalFocus={() => returnTo(done.current)} className={dialogStyle.popup}>
            <AlertDialog.Title className={dialogStyle.title}>{texts.title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className={dialogStyle.text}>
              {texts.numbers !== undefined && <p>{texts.numbers}</p>}
              {wish.kind === 'deactivate' && wish.leaving && <LeavingTokens leaving={wish.leaving} />}
              {texts.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </AlertDialog.Description>
            {trouble && <MemberTrouble trouble={trouble} />}
            <div className={`${dialogStyle.actions} mt-6`}>
              <AlertDialog.Close ref={leastDestructive} className={`${buttonStyle('secondary', 'form')} ${dialogStyle.ring}`}>
                {words('actions.cancel')}
              </AlertDialog.Close>
              <button type="button" aria-busy={pending} onClick={submit} className={buttonStyle(texts.ends ? 'danger' : 'primary', 'form')}>
                {texts.submit}
              </button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
      {passwordDialog}
    </AlertDialog.Root>
  );
}
