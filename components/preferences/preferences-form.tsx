'use client';

import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { FormNotice } from '@/components/controls/form-notice';
import { CheckShape, ChevronShape } from '@/components/icons/shapes';
import { ChoiceSegments } from './choice-segments';
import type { Choices } from './choices';
import { usePreferences, type SavePreferences } from './use-preferences';

interface Props {
  readonly language: Choices;
  readonly theme: Choices;
  readonly zone: string;
  readonly zoneOptions: ReactNode;
  readonly zoneHint: string;
  readonly save: SavePreferences;
}

/** Language, time zone, theme: saved together. */
export function PreferencesForm({ language, theme, zone, zoneOptions, zoneHint, save }: Props) {
  const words = useTranslations();
  const id = useId();
  const { answer, pending, submit, nativeAction, passwordDialog } = usePreferences(save, words('preferences.saved'));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <>
      {answer.kind !== 'saved' && answer.kind !== 'not-known' && <FormNotice answer={answer} />}
      <form action={nativeAction} onSubmit={send} className="max-w-160">
        {/* What was saved, here or in the menu, is what the fields then show. */}
        <div key={[language.chosen, zone, theme.chosen].join()} className="grid gap-8">
          <ChoiceSegments {...language} />
          <div>
            <label htmlFor={id} className={labelStyle}>
              {words('preferences.timeZone')}
            </label>
            <div className="relative">
              <select id={id} name="timeZone" defaultValue={zone} aria-describedby={`${id}-hint`} className={`${fieldStyle} appearance-none pr-9`}>
                {zoneOptions}
              </select>
              <ChevronShape className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 rotate-90 text-muted" />
            </div>
            <p id={`${id}-hint`} className="mt-1.5 text-muted">
              {zoneHint}
            </p>
          </div>
          <ChoiceSegments {...theme} />
        </div>
        <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} max-sm:w-full`}>
            {words('preferences.save')}
          </button>
          {answer.kind === 'saved' && !pending && (
            <p className="inline-flex items-center gap-1.5 font-medium text-ok-text">
              <CheckShape />
              {words('preferences.saved')}
            </p>
          )}
        </div>
      </form>
      {passwordDialog}
    </>
  );
}
