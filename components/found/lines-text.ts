import { allOf } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

/** Lines that are named; the others are counted. */
const MOST_NAMED = 4;

/** Where in the text something stands: "Lines 3, 7 and 9". */
export function linesText(words: Words, lines: readonly number[], language: Language): string {
  const named = lines.slice(0, MOST_NAMED).map((line) => line.toLocaleString(language));
  const more = lines.length - named.length;
  const text = { count: lines.length, lines: more > 0 ? named.join(words('found.lineSeparator')) : allOf(named, language) };
  return more > 0 ? words('found.moreLines', { ...text, more }) : words('found.lines', text);
}
