import type { PolicyPart, PolicyQuestion } from '@/lib/domain/policy-change';
import type { Words } from '@/lib/i18n/words';
import { policyAnswer } from './answers';

/** What a change of the policy changed, in a few words: "Longest lifetime: 365 days → 90 days". */
export function policyChangeText(words: Words, before: PolicyPart, after: PolicyPart): string {
  const [question] = Object.keys(after) as PolicyQuestion[];
  if (question === undefined) return '';
  return words('policy.changed', { what: words(`policy.subjects.${question}`), before: policyAnswer(words, question, before), after: policyAnswer(words, question, after) });
}
