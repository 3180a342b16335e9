'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { CheckShape } from '@/components/icons/shapes';
import type { Choices } from './choices';
import { usePreferences, type SavePreferences, type SavingAnswer } from './use-preferences';

interface Props {
  readonly groups: readonly Choices[];
  readonly save: SavePreferences;
}

/** Choices that act at once. Each is a button of a form, so that it works before any script. */
export function QuickChoices({ groups, save }: Props) {
  const words = useTranslations();
  const { answer, pending, submit, nativeAction, passwordDialog } = usePreferences(save, words('shell.saved'));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  }

  return (
    <>
      <form action={nativeAction} onSubmit={send} aria-busy={pending} className="grid gap-2">
        {groups.map(({ name, legend, chosen, of }) => (
          <div key={name} role="group" aria-label={legend}>
            <p aria-hidden="true" className="px-2 py-1 text-12 text-muted">
              {legend}
            </p>
            {of.map(({ value, label, lang }) => (
              <button key={value} type="submit" name={name} value={value} lang={lang} aria-pressed={value === chosen} className="menu-row">
                {label}
                {value === chosen && <CheckShape />}
              </button>
            ))}
          </div>
        ))}
      </form>
      <Trouble answer={answer} />
      {passwordDialog}
    </>
  );
}

const troubles = {
  busy: 'problems.busy',
  failed: 'problems.failed',
  'not-known': 'problems.failed',
  'no-answer': 'problems.noAnswer',
  'sign-in-needed': 'signIn.signedOut',
  'step-up-needed': 'signIn.confirmTitle',
} as const;

/** Why nothing was chosen. */
function Trouble({ answer }: { readonly answer: SavingAnswer }) {
  const words = useTranslations();
  if (answer.kind === 'ready' || answer.kind === 'saved') return null;
  return (
    <p role="alert" className="px-2 py-1 text-12 text-danger-text">
      {words(troubles[answer.kind])}
    </p>
  );
}
