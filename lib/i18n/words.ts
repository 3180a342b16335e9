import { createTranslator } from 'use-intl/core';
import type { Language } from './languages';
import { lengthened } from './lengthened';
import { en, type Messages } from './messages/en';
import { ja } from './messages/ja';

/** Every message of every language. For the server alone: a browser gets the areas that its page needs (components/words-provider.tsx). */
export const messages: Record<Language, Messages> = { en: process.env['LENGTHENED_WORDS'] === 'yes' ? lengthened(en) : en, ja };

/** The words of a language, for what is drawn on the server. What runs in the browser has the same ones from `useTranslations`. */
export function wordsFor(language: Language) {
  return createTranslator<Messages>({ locale: language, messages: messages[language] });
}

export type Words = ReturnType<typeof wordsFor>;

/** An area of the messages: a file of each language. */
export type WordsArea = keyof Messages;

/** Some areas of a language's messages, to be sent to a browser. */
export function wordsIn(language: Language, areas: readonly WordsArea[]): Partial<Messages> {
  return Object.fromEntries(areas.map((area) => [area, messages[language][area]]));
}
