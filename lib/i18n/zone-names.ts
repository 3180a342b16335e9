import { cityOf } from '@/lib/domain/zone-list';
import { zoneName } from './formats';
import type { Language } from './languages';
import type { Words } from './words';

/** Four hundred names take tens of milliseconds: they are made once a process, and are the same all year. */
const made = new Map<string, string>();

/** A zone to choose: its city, and what people call its time. */
export function zoneChoice(words: Words, zone: string, language: Language, now: number): string {
  const key = `${language} ${zone}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const name = words('preferences.zone', { city: cityOf(zone), name: zoneName(zone, language, now) });
  made.set(key, name);
  return name;
}
