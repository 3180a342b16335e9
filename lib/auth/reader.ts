import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLanguage, type Language } from '@/lib/i18n/languages';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { currentMember } from './current-member';

/** Who reads this page: in which language, in which zone, at what time. One for a whole request, so that a page agrees with itself. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
  readonly theme: 'light' | 'dark' | null;
  readonly words: Words;
  readonly now: number;
}

/** The cookie that fixes the language of one browser (DESIGN §2). */
export const LANGUAGE_COOKIE = 'language';

export const currentReader = cache(async (): Promise<Reader> => {
  const member = await currentMember();
  const language = await languageOf(member?.language);
  return { language, zone: member?.timeZone ?? 'UTC', theme: member?.theme ?? null, words: wordsFor(language), now: Date.now() };
});

/** What this browser was fixed to, else the member's choice, else the first of the browser's languages that we speak. */
async function languageOf(chosen: string | null | undefined): Promise<Language> {
  const fixed = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  if (isLanguage(fixed)) return fixed;
  if (isLanguage(chosen)) return chosen;
  const accepted = (await headers()).get('accept-language') ?? '';
  return /^\s*ja\b/i.test(accepted) ? 'ja' : 'en';
}
