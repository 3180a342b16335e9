import 'server-only';
import { cache } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { wordsFor, type Words } from '@/lib/i18n/words';
import { currentMember } from './current-member';
import { spokenLanguage } from './spoken-language';

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
  const language = member?.reads ?? (await spokenLanguage(undefined));
  return { language, zone: member?.timeZone ?? 'UTC', theme: member?.theme ?? null, words: wordsFor(language), now: Date.now() };
});
