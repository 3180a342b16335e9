'use client';

import type { FormEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FormNotice } from '@/components/controls/form-notice';
import { CheckShape } from '@/components/icons/shapes';
import { usePreferences, type SavePreferences } from '@/components/preferences/use-preferences';

interface Props {
  readonly save: SavePreferences;
  /** The fields. */
  readonly children: ReactNode;
}

/** Saves what is ticked. */
export function ChoicesForm({ save, children }: Props) {
  const words = useTranslations();
  const { answer, pending, submit, nativeAction, passwordDialog } = usePreferences(save, words('notices.choices.saved'));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <>
      {answer.kind !== 'saved' && answer.kind !== 'not-known' && <FormNotice answer={answer} />}
      <form action={nativeAction} onSubmit={send} className="max-w-160">
        {children}
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} max-sm:w-full`}>
            {words('notices.choices.save')}
          </button>
          {answer.kind === 'saved' && !pending && (
            <p className="inline-flex items-center gap-1.5 font-medium text-ok-text">
              <CheckShape />
              {words('notices.choices.saved')}
            </p>
          )}
        </div>
      </form>
      {passwordDialog}
    </>
  );
}
