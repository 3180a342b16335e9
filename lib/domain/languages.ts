/** The languages of the product. Each has its messages under `lib/i18n/messages/`. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
