import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLanguage, type Language } from '@/lib/i18n/languages';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { acceptedLanguage } from './accepted-language';
import { currentMember } from './current-member';
import { ASKED_LANGUAGE, languageCookieName } from './language-cookie';

/** Who reads this page: in which language, in which zone, at what time. One for a whole request, so that a page agrees with itself. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
  readonly theme: 'light' | 'dark' | null;
  readonly words: Words;
  readonly now: number;
}

export const currentReader = cache(async (): Promise<Reader> => {
  const member = await currentMember();
  const language = await languageOf(member?.language);
  return { language, zone: member?.timeZone ?? 'UTC', theme: member?.theme ?? null, words: wordsFor(language), now: Date.now() };
});

/** What the address asks for, else what this browser was fixed to, else the member's choice, else what the browser likes best. */
async function languageOf(chosen: string | null | undefined): Promise<Language> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const wishes = [sent.get(ASKED_LANGUAGE), jar.get(languageCookieName())?.value, chosen];
  return wishes.find(isLanguage) ?? acceptedLanguage(sent.get('accept-language') ?? '');
}
