'use client';

import { lazy, Suspense, useState } from 'react';
import { useSignInAgain } from './sign-in-context';

const PasswordDialog = lazy(() => import('./password-dialog').then((file) => ({ default: file.PasswordDialog })));

type Asked = { readonly answer: (signedIn: boolean) => void };

/** Asks for the password when a session has ended: `ask()` answers whether the member is signed in again. */
export function usePasswordDialog() {
  const { email, signIn } = useSignInAgain();
  const [asked, setAsked] = useState<Asked>();

  function ask(): Promise<boolean> {
    return new Promise((resolve) => setAsked({ answer: resolve }));
  }

  function close(signedIn: boolean) {
    setAsked(undefined);
    asked?.answer(signedIn);
  }

  const dialog = asked && (
    <Suspense>
      <PasswordDialog open email={email} signIn={signIn} onSignedIn={() => close(true)} onCancel={() => close(false)} />
    </Suspense>
  );
  return { ask, dialog };
}
