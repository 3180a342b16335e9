import { visibleLength } from './names';
import { holdsSecret } from './secret';

/** The longest description, in characters a person sees. Shown and enforced alike. */
export const LONGEST_DESCRIPTION = 500;
/** The same in UTF-16 units, so that one visible character cannot carry a book of combining marks. */
const LONGEST_UNITS = LONGEST_DESCRIPTION * 16;

export type DescriptionProblem = 'description-too-long' | 'description-not-text' | 'description-holds-secret';

/**
 * A token's description as it is kept: trimmed, NFC, in lines; null where there is none.
 * Refuses control characters but tabs and ends of lines, what turns text around, halves of characters, and a secret.
 */
export function checkDescription(typed: string): { readonly description: string | null } | { readonly problem: DescriptionProblem } {
  if (!typed.isWellFormed()) return { problem: 'description-not-text' };
  const description = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (!/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(description)) return { description: null };
  if (description.length > LONGEST_UNITS || visibleLength(description) > LONGEST_DESCRIPTION) return { problem: 'description-too-long' };
  if (/(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(description)) return { problem: 'description-not-text' };
  if (holdsSecret(description)) return { problem: 'description-holds-secret' };
  return { description };
}
