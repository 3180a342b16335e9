import { dayIn } from '@/lib/domain/time-zones';
import type { Words } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, for a sentence: "2 minutes ago". */
export function timeAgo(words: Words, instant: number, now: number): string {
  const passed = now - instant;
  if (passed >= MINUTE && passed < HOUR) return words('time.minutesAgo', { count: Math.floor(passed / MINUTE) });
  return shortTimeAgo(words, instant, now);
}

/** How long ago something was, for a column: "2 min ago". */
export function shortTimeAgo(words: Words, instant: number, now: number): string {
  const passed = now - instant;
  if (passed < MINUTE) return words('time.justNow');
  if (passed < HOUR) return words('time.minAgo', { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return words('time.hoursAgo', { count: Math.floor(passed / HOUR) });
  return words('time.daysAgo', { count: Math.floor(passed / DAY) });
}

/** How far ahead something is: "in 29 days", counted as calendars do, so that a token of 90 days ends "in 90 days". */
export function timeUntil(words: Words, instant: number, now: number, zone: string): string {
  const left = Math.max(instant - now, MINUTE);
  if (left < HOUR) return words('time.inMinutes', { count: Math.floor(left / MINUTE) });
  if (left < DAY) return words('time.inHours', { count: Math.floor(left / HOUR) });
  return words('time.inDays', { count: daysBetween(dayIn(zone, now), dayIn(zone, instant)) });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
