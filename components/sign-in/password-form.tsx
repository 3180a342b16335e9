'use client';

import type { FormEvent, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { dialogStyle } from '@/components/controls/dialog-style';
import { PasswordField } from './password-field';
import type { SignIn } from './sign-in-context';
import { SignInProblemNote } from './sign-in-problem-note';
import { useSignIn } from './use-sign-in';

interface Props {
  readonly email: string;
  readonly signIn: SignIn;
  readonly passwordRef: RefObject<HTMLInputElement | null>;
  readonly onSignedIn: () => void;
  readonly onCancel: () => void;
}

/** The password of a known e-mail. The form around it in the page must not hear of this one's submit. */
export function PasswordForm({ email, signIn, passwordRef, onSignedIn, onCancel }: Props) {
  const words = useTranslations();
  const { problem, pending, trySignIn } = useSignIn(signIn);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (await trySignIn(email, String(new FormData(event.currentTarget).get('password')))) onSignedIn();
  }

  return (
    <form method="post" noValidate onSubmit={submit} onKeyDown={ignoreComposingEnter} onChange={(event) => event.stopPropagation()} className="mt-5 grid gap-5">
      {problem && <SignInProblemNote problem={problem} />}
      <p className="text-muted wrap-anywhere">{email}</p>
      <input type="email" name="email" value={email} readOnly autoComplete="username" tabIndex={-1} aria-hidden="true" className="hidden" />
      <PasswordField ref={passwordRef} />
      <div className={`${dialogStyle.actions} mt-1`}>
        <button type="button" onClick={onCancel} className={buttonStyle('secondary', 'form')}>
          {words('actions.cancel')}
        </button>
        <button type="submit" aria-busy={pending} className={buttonStyle('primary', 'form')}>
          {words('actions.confirm')}
        </button>
      </div>
    </form>
  );
}
