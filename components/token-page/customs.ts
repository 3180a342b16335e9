import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

/** How this reader is told things. */
export interface Customs {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}
