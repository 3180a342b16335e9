import { LONGEST_NEW_PASSWORD, SHORTEST_PASSWORD, type NewPasswordProblem } from '@/lib/domain/new-password';
import type { Words } from '@/lib/i18n/words';

/** A problem of a new password as a sentence that says how to mend it. */
export function newPasswordProblemText(words: Words, problem: NewPasswordProblem): string {
  switch (problem) {
    case 'password-too-short':
      return words('password.problems.password-too-short', { min: SHORTEST_PASSWORD });
    case 'password-too-long':
      return words('password.problems.password-too-long', { max: LONGEST_NEW_PASSWORD });
    default:
      return words(`password.problems.${problem}`);
  }
}
