import { useState } from 'react';
import type { SignInProblem } from '@/lib/domain/sign-in';
import type { SignIn } from './sign-in-context';

/** Tries a sign-in, one at a time. Says whether it worked, and keeps the problem where it did not. */
export function useSignIn(signIn: SignIn) {
  const [problem, setProblem] = useState<SignInProblem>();
  const [pending, setPending] = useState(false);

  async function trySignIn(email: string, password: string): Promise<boolean> {
    if (pending) return false;
    setPending(true);
    const found = await signIn({ email, password, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }).catch(
      (): SignInProblem => ({ kind: 'failed' }),
    );
    setProblem(found);
    setPending(false);
    return found === undefined;
  }

  return { problem, pending, trySignIn };
}
