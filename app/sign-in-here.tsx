'use client';

import type { ReactNode } from 'react';
import { SignInProvider } from '@/components/sign-in/sign-in-context';
import { signInFromBrowser } from '@/lib/auth/browser-sign-in';

/** Hands the browser's way to sign in to the dialogs that ask for the password again: always the same member's. */
export function SignInHere({ email, children }: { readonly email: string; readonly children: ReactNode }) {
  return <SignInProvider value={{ email, signIn: signInFromBrowser }}>{children}</SignInProvider>;
}
