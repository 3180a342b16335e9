import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

/** For whom a token is put into words, and when. */
export interface ReaderOfTexts {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}
