import { createTranslator } from 'use-intl/core';
import type { Language } from './languages';
import en from './messages/en.json' with { type: 'json' };

export type Messages = typeof en;

/** Every message of a language. English decides which there are: a key it does not have does not compile. */
export const messages: Record<Language, Messages> = { en };

/** The words of a language, for what is drawn on the server. What runs in the browser has the same ones from `useTranslations`. */
export function wordsFor(language: Language) {
  return createTranslator<Messages>({ locale: language, messages: messages[language] });
}

export type Words = ReturnType<typeof wordsFor>;
