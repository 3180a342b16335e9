import { LONGEST_NAME, type NameProblem } from '@/lib/domain/names';
import type { Words } from '@/lib/i18n/words';

/** A problem of a client's name as a sentence that says how to mend it. */
export function problemText(words: Words, problem: NameProblem): string {
  if (problem === 'name-missing') return words('serviceClients.nameMissing');
  if (problem === 'name-holds-secret') return words('serviceClients.nameHoldsSecret');
  return words(`problems.${problem}`, { max: LONGEST_NAME });
}
