import { LONGEST_DESCRIPTION } from '@/lib/domain/descriptions';
import { MOST_ADDRESSES } from '@/lib/domain/allowed-addresses';
import { expiryRange } from '@/lib/domain/expiry';
import { LONGEST_NAME } from '@/lib/domain/names';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { calendarDate } from '@/lib/i18n/formats';
import type { Words } from '@/lib/i18n/words';
import type { FormSettings } from './form-settings';

type Problem = NonNullable<TokenFormProblems[keyof TokenFormProblems]>;

/** A problem of a field as a sentence that says how to mend it. */
export function problemText(words: Words, problem: Problem, settings: FormSettings): string {
  if (typeof problem === 'object') return words(`moreOptions.${problem.problem}`, { line: problem.line ?? 1, max: MOST_ADDRESSES });
  switch (problem) {
    case 'description-too-long':
    case 'description-not-text':
    case 'description-holds-secret':
      return words(`moreOptions.${problem}`, { max: LONGEST_DESCRIPTION });
    case 'name-too-long':
      return words('problems.name-too-long', { max: LONGEST_NAME });
    default:
      return words(`problems.${problem}`, dateRange(settings));
  }
}

/** The days that may be chosen, in words. */
export function dateRange({ zone, now, policy, language }: FormSettings): { min: string; max: string } {
  const { first, last } = expiryRange(zone, now, policy.longestDays);
  return { min: calendarDate(first, language), max: calendarDate(last, language) };
}
