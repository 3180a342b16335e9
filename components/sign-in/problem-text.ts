import type { SignInProblem } from '@/lib/domain/sign-in';
import type { Words } from '@/lib/i18n/words';

/** Why a sign-in failed, as a sentence. */
export function signInProblemText(words: Words, problem: SignInProblem): string {
  switch (problem.kind) {
    case 'incorrect':
      return words('signIn.incorrect');
    case 'too-many-attempts':
      return words('signIn.tooManyAttempts', { minutes: Math.max(1, Math.ceil(problem.waitMs / 60_000)) });
    case 'busy':
      return words('signIn.busy');
    case 'failed':
      return words('signIn.failed');
  }
}
