'use client';

import { createContext, use, type ReactNode } from 'react';
import type { SignInProblem } from '@/lib/domain/sign-in';

export interface SignInEntries {
  readonly email: string;
  readonly password: string;
  readonly timeZone: string;
}

/** Signs in, or says why not. */
export type SignIn = (entries: SignInEntries) => Promise<SignInProblem | undefined>;

/** Why the password is asked for: the session has ended, or what is wanted needs one that was entered just now. */
export type PasswordReason = 'sign-in-needed' | 'step-up-needed';

interface SignInAgain {
  readonly email: string;
  readonly signIn: SignIn;
}

const Context = createContext<SignInAgain | undefined>(undefined);

/** Who is signed in and how they sign in again, for what asks for the password once a session has ended. */
export function SignInProvider({ value, children }: { readonly value: SignInAgain; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useSignInAgain(): SignInAgain {
  const value = use(Context);
  if (!value) throw new Error('SignInProvider is missing around this page');
  return value;
}
