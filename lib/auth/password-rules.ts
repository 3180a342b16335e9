import 'server-only';
import { processWide } from '@/db/process-wide';
import { newPasswordProblem, normalPassword, type NewPasswordProblem, type PasswordOwner } from '@/lib/domain/new-password';

/** So many characters of a password are looked at: the search grows with the square of the length. */
const LOOKED_AT = 40;
/** Guesses that a password should take, as a power of ten: 3 of zxcvbn's 4. */
const LEAST_SCORE = 3;

/**
 * What is wrong with a new password; undefined for nothing. Beside its length and its owner's name a list of the passwords that people use
 * and the ways they change them (zxcvbn): all of it here, nothing is asked of anybody else.
 */
export async function problemOfNewPassword(typed: string, owner: PasswordOwner): Promise<NewPasswordProblem | undefined> {
  const problem = newPasswordProblem(typed, owner);
  if (problem) return problem;
  const estimate = await estimator();
  const password = normalPassword(typed);
  const known = [owner.email, owner.givenName, owner.familyName, 'faxplus', 'fax.plus', 'alohi'].filter((word) => word.length > 2);
  // A weak beginning may have a strong end: one of them is enough.
  const parts = password.length > LOOKED_AT ? [password.slice(0, LOOKED_AT), password.slice(-LOOKED_AT)] : [password];
  return parts.some((part) => estimate(part, known) >= LEAST_SCORE) ? undefined : 'password-easy-to-guess';
}

type Estimate = (password: string, known: string[]) => number;

/** The list weighs some megabytes: it is read when the first password is chosen. */
function estimator(): Promise<Estimate> {
  return processWide('password-estimate', async (): Promise<Estimate> => {
    const [{ ZxcvbnFactory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
    const zxcvbn = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
    return (password, known) => zxcvbn.check(password, known).score;
  });
}
