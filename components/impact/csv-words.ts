import type { ImpactPart } from '@/lib/domain/impact';
import type { Words } from '@/lib/i18n/words';

const columns = ['time', 'part', 'method', 'path', 'touched', 'address', 'client', 'outcome', 'status', 'requestId', 'via'] as const;

/** The heads of the exported file's columns and the kinds in it, in the reader's language. */
export function impactCsvWords(words: Words) {
  return { heads: columns.map((column) => words(`impact.csv.${column}`)), part: (part: ImpactPart) => words(`impact.parts.${part}`) };
}
