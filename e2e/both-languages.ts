import { languages, type Language } from '@/lib/i18n/languages';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { test } from './fixtures';

const locales: Record<Language, string> = { en: 'en-US', ja: 'ja-JP' };

/** Tells a story once in every language: `words` are those that its pages show. */
export function inBothLanguages(tell: (words: Words, language: Language) => void): void {
  for (const language of languages) {
    test.describe(language, () => {
      test.use({ locale: locales[language] });
      tell(wordsFor(language), language);
    });
  }
}
