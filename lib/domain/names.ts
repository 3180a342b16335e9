import { holdsSecret } from './secret';

/** The longest name, in characters a person sees. Shown and enforced alike. */
export const LONGEST_NAME = 80;
/** The same in UTF-16 units, so that one visible character cannot carry a book of combining marks. */
const LONGEST_NAME_UNITS = LONGEST_NAME * 16;

export type NameProblem = 'name-missing' | 'name-too-long' | 'name-not-text' | 'name-holds-secret';

/**
 * A token's name as it is kept: trimmed, NFC, any script and any emoji.
 * Refuses blank ones, control characters (log injection, ASVS 16.4.1), halves of characters, and a secret pasted in the wrong place.
 */
export function checkName(typed: string): { readonly name: string } | { readonly problem: NameProblem } {
  if (!typed.isWellFormed()) return { problem: 'name-not-text' };
  const name = typed.normalize('NFC').trim();
  if (!/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name)) return { problem: 'name-missing' };
  if (name.length > LONGEST_NAME_UNITS || visibleLength(name) > LONGEST_NAME) return { problem: 'name-too-long' };
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name)) return { problem: 'name-not-text' };
  if (holdsSecret(name)) return { problem: 'name-holds-secret' };
  return { name };
}

/** Length in grapheme clusters (UAX 29): what a reader would count. */
export function visibleLength(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

/** What a name is searched by: half and full width, upper and lower case fall together. SQLite's own `lower` knows only ASCII. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
