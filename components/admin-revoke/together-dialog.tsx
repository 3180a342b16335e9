'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { dialogStyle } from '@/components/controls/dialog-style';
import type { Together } from '@/lib/domain/admin-revocation';
import { ConfirmNumber } from './confirm-number';
import { ReasonFields } from './reason-fields';
import { RevokeTrouble } from './revoke-trouble';
import { useTogether, type TogetherActions } from './use-together';

interface Props {
  readonly open: boolean;
  readonly which: Together;
  readonly actions: TogetherActions;
  readonly onRevoked: (result: { done: number; already: number }) => void;
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly returnTo: () => HTMLElement | null;
}

/** Revokes several tokens: how many, whose, how many in use today; why; the number typed. At the end it says what became of them. */
export default function TogetherDialog({ open, which, actions, onRevoked, onClose, onClosed, returnTo }: Props) {
  const words = useTranslations();
  const leastDestructive = useRef<HTMLButtonElement>(null);
  const { shown, said, say, type, pending, problem, trouble, result, submit, passwordDialog } = useTogether(actions, which, onRevoked);
  const asks = shown !== undefined && shown.count > 0 && !result && trouble?.kind !== 'not-found';

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void submit();
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(next) => !next && onClosed()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogStyle.veil} />
        <AlertDialog.Viewport className={dialogStyle.viewport}>
          <AlertDialog.Popup initialFocus={leastDestructive} finalFocus={returnTo} className={dialogStyle.popup}>
            <form noValidate onSubmit={send} onKeyDown={ignoreComposingEnter}>
              <AlertDialog.Title className={dialogStyle.title}>{result ? words('adminRevoke.resultTitle', result) : shown ? words('bulk.title', { count: shown.count }) : words('adminRevoke.counting')}</AlertDialog.Title>
              <AlertDialog.Description render={<div />} className={dialogStyle.text}>
                {result && <p>{words('adminRevoke.result', result)}</p>}
                {shown?.count === 0 && <p>{words('adminRevoke.nothingLeft')}</p>}
                {asks && (
                  <>
                    {shown.hasChanged && (
                      <p role="alert" className="font-medium text-danger-text">
                        {words('adminRevoke.changed', { count: shown.count })}
                      </p>
                    )}
                    <p>{words('adminRevoke.figures', { owners: shown.owners, used: shown.usedToday })}</p>
                    <p>{words('adminRevoke.consequence')}</p>
                  </>
                )}
              </AlertDialog.Description>
              {asks && (
                <>
                  <ReasonFields said={said} problem={problem} onSay={say} />
                  <ConfirmNumber count={shown.count} isWrong={problem === 'number-differs'} onType={type} />
                </>
              )}
              {trouble && <RevokeTrouble trouble={trouble} />}
              <div className={`${dialogStyle.actions} mt-6`}>
                <AlertDialog.Close type="button" ref={leastDestructive} className={`${buttonStyle('secondary', 'form')} ${dialogStyle.ring}`}>
                  {words(asks || (!shown && !trouble) ? 'actions.cancel' : 'actions.close')}
                </AlertDialog.Close>
                {asks && (
                  <button type="submit" aria-busy={pending} className={buttonStyle('danger', 'form')}>
                    {words('bulk.revoke', { count: shown.count })}
                  </button>
                )}
              </div>
            </form>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
      {passwordDialog}
    </AlertDialog.Root>
  );
}
