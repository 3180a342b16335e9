'use client';

import { useId, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { SecretNote } from '@/components/controls/secret-note';
import { useHydrated } from '@/components/controls/use-hydrated';
import { useSecretGuard } from '@/components/controls/use-secret-guard';
import { PasswordField } from './password-field';
import type { SignIn } from './sign-in-context';
import { SignInProblemNote } from './sign-in-problem-note';
import { useSignIn } from './use-sign-in';

interface Props {
  readonly signIn: SignIn;
  /** Where people land: where they were going. */
  readonly destination: string;
}

/** E-mail and password. Until the script is there its button waits, so that a password never goes into an address. */
export function SignInForm({ signIn, destination }: Props) {
  const words = useTranslations();
  const emailId = useId();
  const hydrated = useHydrated();
  const { problem, pending, trySignIn } = useSignIn(signIn);
  const { field, guard, noteId } = useSecretGuard();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (await trySignIn(String(form.get('email')), String(form.get('password')))) window.location.assign(destination);
  }

  return (
    <form method="post" noValidate onSubmit={submit} onKeyDown={ignoreComposingEnter} className="grid gap-5">
      {problem && <SignInProblemNote problem={problem} />}
      <div>
        <label htmlFor={emailId} className={labelStyle}>
          {words('signIn.email')}
        </label>
        <input
          id={emailId}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          ref={field}
          aria-describedby={noteId}
          onChange={(event) => guard(event.currentTarget)}
          className={fieldStyle}
        />
        <SecretNote id={noteId} />
      </div>
      <PasswordField />
      <button type="submit" disabled={!hydrated} aria-busy={pending} className={buttonStyle('primary', 'form')}>
        {words('signIn.submit')}
      </button>
    </form>
  );
}
