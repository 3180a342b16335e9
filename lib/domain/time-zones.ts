import { TZDateMini, tzOffset } from '@date-fns/tz';

/** A calendar day without a time or a zone, as `YYYY-MM-DD`. */
export type CalendarDay = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a string is a zone that this platform's `Intl` knows. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day in a zone at an instant (milliseconds UTC). */
export function dayIn(zone: string, instant: number): CalendarDay {
  const there = new TZDateMini(instant, zone);
  return dayOf(there.getFullYear(), there.getMonth(), there.getDate());
}

/**
 * The last instant (milliseconds UTC) at which the clocks of a zone show 23:59:59 on a day.
 * Where they skip that second (Greenland's spring) it is the day's last second that they do show.
 */
export function endOfDay(day: CalendarDay, zone: string): number {
  const asIfUtc = Date.parse(`${day}T23:59:59Z`);
  const offsets = [-DAY_MS, DAY_MS].map((aside) => tzOffset(zone, new Date(asIfUtc + aside)));
  return Math.max(...offsets.map((minutes) => asIfUtc - minutes * 60_000).filter((instant) => dayIn(zone, instant) === day));
}

/** The day so many days later: a matter of the calendar, whatever the clocks do in between. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const { year, month, date } = partsOf(day);
  const later = new Date(Date.UTC(year, month, date) + days * DAY_MS);
  return dayOf(later.getUTCFullYear(), later.getUTCMonth(), later.getUTCDate());
}

/** Whether a string is a day of the calendar: the right form, and a day that exists. */
export function isCalendarDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '0001-01-01' && addDays(value, 0) === value;
}

function partsOf(day: CalendarDay): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

function dayOf(year: number, month: number, date: number): CalendarDay {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
