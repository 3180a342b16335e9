import { AS_BROWSER, type Theme } from '@/lib/domain/preferences';
import { languages, type Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

/** Some words of which one holds. `lang` where a word is in a language of its own. */
export interface Choices {
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  readonly of: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
}

/** The languages, each by its own name. */
export function languageChoices(words: Words, chosen: Language): Choices {
  const of = languages.map((language) => ({ value: language, label: words(`preferences.languages.${language}`), lang: language }));
  return { name: 'language', legend: words('preferences.language'), chosen, of };
}

/** The same, and behind them what the browser likes best. */
export function languageChoicesOrNone(words: Words, chosen: Language | null): Choices {
  const { of, ...choices } = languageChoices(words, chosen ?? 'en');
  return { ...choices, chosen: chosen ?? AS_BROWSER, of: [...of, { value: AS_BROWSER, label: words('preferences.sameAsBrowser') }] };
}

export function themeChoices(words: Words, chosen: Theme | null): Choices {
  const of = (['light', 'dark', AS_BROWSER] as const).map((theme) => ({ value: theme, label: words(`preferences.themes.${theme}`) }));
  return { name: 'theme', legend: words('preferences.theme'), chosen: chosen ?? AS_BROWSER, of };
}
