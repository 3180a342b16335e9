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

/** An area that a page needs, or of a large one only what is named. */
export type NeededWords = WordsArea | readonly [area: WordsArea, ...names: string[]];

/** Some areas of a language's messages, to be sent to a browser. */
export function wordsIn(language: Language, needed: readonly NeededWords[]): Partial<Messages> {
  return Object.fromEntries(needed.map((need) => (typeof need === 'string' ? [need, messages[language][need]] : partOf(language, need))));
}

function partOf(language: Language, [area, ...names]: Exclude<NeededWords, string>) {
  return [area, Object.fromEntries(Object.entries(messages[language][area]).filter(([name]) => names.includes(name)))];
}
