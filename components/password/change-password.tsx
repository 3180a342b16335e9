'use client';

import { useId, useRef, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { useHydrated } from '@/components/controls/use-hydrated';
import { CheckShape } from '@/components/icons/shapes';
import { PasswordField } from '@/components/sign-in/password-field';
import { passwordFields, SHORTEST_PASSWORD } from '@/lib/domain/new-password';
import { signInProblemText } from '@/components/sign-in/problem-text';
import { newPasswordProblemText } from './problem-text';
import { PasswordTrouble } from './password-trouble';
import { useChangePassword, type ChangePassword } from './use-change-password';

interface Props {
  readonly email: string;
  readonly action: ChangePassword;
}

/** Another password: the current one, and the new one. Until the script is there its button waits, so that a password never goes into an address. */
export function ChangePasswordForm({ email, action }: Props) {
  const words = useTranslations();
  const heading = useId();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const current = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const { answer, pending, submit, passwordDialog } = useChangePassword(action, current, next, () => form.current?.reset());

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  return (
    <section aria-labelledby={heading} id="password" className="max-w-100">
      <h2 id={heading} className="text-16 font-semibold">
        {words('password.title')}
      </h2>
      <p className="mt-1 mb-5 text-muted">{words('password.lead')}</p>
      <form ref={form} method="post" noValidate onSubmit={send} onKeyDown={ignoreComposingEnter} className="grid gap-5">
        <PasswordTrouble answer={answer} />
        <input type="email" name="email" value={email} readOnly autoComplete="username" tabIndex={-1} aria-hidden="true" className="hidden" />
        <PasswordField ref={current} name={passwordFields.current} label={words('password.current')} error={currentProblem()} />
        <PasswordField ref={next} name={passwordFields.next} label={words('password.next')} autoComplete="new-password" hint={words('password.hint', { min: SHORTEST_PASSWORD })} error={answer?.kind === 'problem' ? newPasswordProblemText(words, answer.problem) : undefined} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="submit" disabled={!hydrated} aria-busy={pending} className={`${buttonStyle('primary', 'form')} max-sm:w-full`}>
            {words('password.submit')}
          </button>
          {answer?.kind === 'changed' && !pending && (
            <p className="inline-flex items-center gap-1.5 font-medium text-ok-text">
              <CheckShape />
              {words('password.changed')}
            </p>
          )}
        </div>
      </form>
      {passwordDialog}
    </section>
  );

  function currentProblem() {
    if (answer?.kind === 'current-missing') return words('password.currentMissing');
    if (answer?.kind === 'incorrect') return words('password.incorrect');
    return answer?.kind === 'too-many-attempts' ? signInProblemText(words, answer) : undefined;
  }
}
