import { signInProblem, type SignInProblem } from '@/lib/domain/sign-in';

/** Signs in from the browser, over next-auth. Undefined when it worked; the cookie is then set. */
export async function signInFromBrowser(entries: { email: string; password: string; timeZone: string }): Promise<SignInProblem | undefined> {
  try {
    const { signIn } = await import('next-auth/react');
    const answer = await signIn('credentials', { ...entries, redirect: false });
    if (answer?.ok) return undefined;
    return signInProblem(answer?.error ?? 'failed');
  } catch {
    return { kind: 'failed' };
  }
}
