import { addDays, dayIn } from '@/lib/domain/time-zones';
import { clockTime, fullMoment } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { timeUntil } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';

interface Customs {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}

/** When an old secret would stop, said as people say it: "tomorrow, 19:05"; where its own expiry comes first, that. */
export function graceEndText({ words, language, zone, now }: Customs, token: { readonly expiresAt: number }, stops: number): string {
  if (stops <= now) return words('rotate.ends.now');
  if (stops === token.expiresAt) return words('rotate.ends.expiry', { ahead: timeUntil(words, stops, now, zone) });
  const today = dayIn(zone, now);
  const time = clockTime(stops, language, zone);
  if (dayIn(zone, stops) === today) return words('rotate.ends.today', { time });
  if (dayIn(zone, stops) === addDays(today, 1)) return words('rotate.ends.tomorrow', { time });
  return words('rotate.ends.on', { moment: fullMoment(stops, language, zone) });
}
