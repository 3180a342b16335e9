import type { PointerEvent } from 'react';
import { fullMoment } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';

/** Writes the exact time behind a relative one when a hand comes near: fifty of them would weigh more than the list. */
export function showExactTime(event: PointerEvent, words: Words, language: Language, zone: string, zoneName: string): void {
  const time = (event.target as Element).closest('time');
  if (!time || time.title !== '') return;
  time.title = words('status.moment', { moment: fullMoment(Date.parse(time.dateTime), language, zone), zone: zoneName });
}
