'use client';

import { lazy, Suspense, useState } from 'react';
import { useSignInAgain, type PasswordReason } from './sign-in-context';

const PasswordDialog = lazy(() => import('./password-dialog').then((file) => ({ default: file.PasswordDialog })));

type Asked = { readonly reason: PasswordReason; readonly answer: (signedIn: boolean) => void };

/** Whether an action's answer asks for the password. */
export function asksForPassword<Answer extends { readonly kind: string }>(answer: Answer): answer is Extract<Answer, { kind: PasswordReason }> {
  return answer.kind === 'sign-in-needed' || answer.kind === 'step-up-needed';
}


/** Asks for the password of the same member, over the page: `ask()` answers whether they have signed in again. */
export function usePasswordDialog() {
  const { email, signIn } = useSignInAgain();
  const [asked, setAsked] = useState<Asked>();

  function ask(reason: PasswordReason): Promise<boolean> {
    return new Promise((resolve) => setAsked({ reason, answer: resolve }));
  }

  function close(signedIn: boolean) {
    setAsked(undefined);
    asked?.answer(signedIn);
  }

  const dialog = asked && (
    <Suspense>
      <PasswordDialog open reason={asked.reason} email={email} signIn={signIn} onSignedIn={() => close(true)} onCancel={() => close(false)} />
    </Suspense>
  );
  return { ask, dialog };
}
