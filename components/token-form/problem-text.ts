import { expiryRange } from '@/lib/domain/expiry';
import { LONGEST_NAME } from '@/lib/domain/names';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { calendarDate } from '@/lib/i18n/formats';
import type { Words } from '@/lib/i18n/words';
import type { FormSettings } from './form-settings';

/** A problem of a field as a sentence that says how to mend it. */
export function problemText(words: Words, problem: NonNullable<TokenFormProblems[keyof TokenFormProblems]>, settings: FormSettings): string {
  if (problem === 'name-too-long') return words('problems.name-too-long', { max: LONGEST_NAME });
  return words(`problems.${problem}`, dateRange(settings));
}

/** The days that may be chosen, in words. */
export function dateRange({ zone, now, policy, language }: FormSettings): { min: string; max: string } {
  const { first, last } = expiryRange(zone, now, policy.longestDays);
  return { min: calendarDate(first, language), max: calendarDate(last, language) };
}
