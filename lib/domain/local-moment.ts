import { tzOffset } from '@date-fns/tz';
import { dayIn, isCalendarDay } from './time-zones';

/** A date and time as a zone's clocks show it, without the zone: `YYYY-MM-DDTHH:MM`, what a `datetime-local` field holds. */
export type LocalMoment = string;

/** What the clocks of a zone show at an instant (milliseconds UTC). */
export function localMoment(instant: number, zone: string): LocalMoment {
  const minutes = tzOffset(zone, new Date(instant));
  return `${dayIn(zone, instant)}T${new Date(instant + minutes * 60_000).toISOString().slice(11, 16)}`;
}

/** The first instant (milliseconds UTC) at which a zone's clocks show a moment, or undefined where the text is none. A skipped hour counts as the one after it. */
export function instantOf(text: string, zone: string): number | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? [];
  if (day === undefined || time === undefined || !isCalendarDay(day)) return undefined;
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [-1, 1].map((side) => tzOffset(zone, new Date(asIfUtc + side * 24 * 60 * 60 * 1000)));
  const instants = offsets.map((minutes) => asIfUtc - minutes * 60_000).sort((a, b) => a - b);
  return instants.find((instant) => localMoment(instant, zone) === text) ?? instants[1];
}
