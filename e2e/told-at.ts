import type { Language } from '@/lib/i18n/languages';
import { fullMoment, zoneName } from '@/lib/i18n/formats';

/** Where the browsers of the tests stand (playwright.e2e.config.ts). */
const ZONE = 'Asia/Tokyo';

/** A moment as sentences tell it, with the name of its zone. */
export function toldAt(instant: number, language: Language): { readonly moment: string; readonly zone: string } {
  return { moment: fullMoment(instant, language, ZONE), zone: zoneName(ZONE, language, instant) };
}
