import { visibleLength } from './names';

/** The shortest and longest password that may be chosen, in characters a person sees. Length is what helps (NIST SP 800-63B); no mix of signs is asked for. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_NEW_PASSWORD = 200;
/** The same in UTF-16 units of what is hashed, which a sign-in then takes. */
const LONGEST_UNITS = 256;

/** Why a password cannot be chosen. `easy-to-guess` comes of a list of common passwords and their patterns, which the server has. */
export type NewPasswordProblem = 'password-missing' | 'password-too-short' | 'password-too-long' | 'password-holds-person' | 'password-easy-to-guess' | 'password-same';

/** A password as it is compared: what people type with half- or full-width letters is the same one. */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** Whom a password must not be named after. */
export interface PasswordOwner {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** What is wrong with a password by its look alone; undefined for nothing. */
export function newPasswordProblem(typed: string, owner: PasswordOwner): NewPasswordProblem | undefined {
  const password = normalPassword(typed);
  if (password === '') return 'password-missing';
  if (password.length > LONGEST_UNITS) return 'password-too-long';
  const length = visibleLength(password);
  if (length < SHORTEST_PASSWORD) return 'password-too-short';
  if (length > LONGEST_NEW_PASSWORD) return 'password-too-long';
  return namesOf(owner).some((name) => plainly(password).includes(name)) ? 'password-holds-person' : undefined;
}

/** A part of the name so short stands in many words. */
const SHORTEST_PART = 4;

function namesOf({ email, givenName, familyName }: PasswordOwner): string[] {
  const [mailbox = ''] = email.split('@');
  return [mailbox, givenName, familyName, `${givenName}${familyName}`, `${familyName}${givenName}`].map(plainly).filter((part) => part.length >= SHORTEST_PART || /^\P{ASCII}{2,}$/u.test(part));
}

function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** Names of the fields of who changes a password. */
export const passwordFields = { current: 'password', next: 'new-password' } as const;
