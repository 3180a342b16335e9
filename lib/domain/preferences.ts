import type { ActionTrouble } from './action-answers';
import { isLanguage, type Language } from './languages';
import { isTimeZone } from './time-zones';

export type Theme = 'light' | 'dark';

/** How a member wants to read. Null: as the browser has it. */
export interface Preferences {
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly theme: Theme | null;
}

/** What a form sends for "as the browser has it". */
export const AS_BROWSER = 'browser';

export type PreferencesAnswer = { readonly kind: 'ready' } | { readonly kind: 'saved' } | { readonly kind: 'not-known' } | ActionTrouble;

/** The preferences that a form names; the others stay as they are. Undefined where it names none, or anything that is not known. */
export function postedPreferences(form: FormData): Partial<Preferences> | undefined {
  const language = chosen(form, 'language', isLanguage);
  const timeZone = chosen(form, 'timeZone', isTimeZone);
  const theme = chosen(form, 'theme', isTheme);
  const all = { language, timeZone, theme };
  if (Object.values(all).includes('not-known')) return undefined;
  const named = Object.entries(all).filter(([, value]) => value !== undefined);
  return named.length > 0 ? (Object.fromEntries(named) as Partial<Preferences>) : undefined;
}

function chosen<Value extends string>(form: FormData, field: keyof Preferences, isKnown: (value: unknown) => value is Value): Value | null | 'not-known' | undefined {
  const values = form.getAll(field);
  if (values.length === 0) return undefined;
  const [value] = values;
  if (values.length > 1) return 'not-known';
  if (value === AS_BROWSER) return null;
  return isKnown(value) ? value : 'not-known';
}

function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark';
}
