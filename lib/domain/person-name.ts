import type { Language } from './languages';

/** A person's name in its parts, as it was registered. */
export interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
}

/** Whoever reads names, with the language they read in; absent where nobody's is at hand. */
export interface NameReader {
  readonly reads?: Language;
}

/** A name as a reader is used to it: in Japanese the family name first, in English, and where no language is at hand, the given one. */
export function personName({ givenName, familyName }: NameParts, language: Language | undefined): string {
  return language === 'ja' ? `${familyName} ${givenName}` : `${givenName} ${familyName}`;
}

/** A name in every order that it may be written in, a line for each, to be searched. */
export function namesToSearch({ givenName, familyName }: NameParts): string {
  return `${givenName} ${familyName}\n${familyName} ${givenName}\n${familyName}${givenName}`;
}
