'use client';

import { SignInForm } from '@/components/sign-in/sign-in-form';
import { signInFromBrowser } from '@/lib/auth/browser-sign-in';

/** The sign-in form with the browser's way to sign in: a function does not cross from the server's side. */
export function SignInFormHere({ destination }: { readonly destination: string }) {
  return <SignInForm signIn={signInFromBrowser} destination={destination} />;
}
