import { addDays, dayIn, endOfDay, isCalendarDay, type CalendarDay } from './time-zones';

/** Lifetimes that the form offers, in days. */
export const expiryPresets = [30, 60, 90, 180, 365] as const;
export type ExpiryPreset = (typeof expiryPresets)[number];

/** What is chosen and recommended unless a policy forbids it. Source: the help article. */
export const RECOMMENDED_DAYS: ExpiryPreset = 90;

/** The longest lifetime there is, in days from today in the owner's zone. A policy may allow less, never more. */
export const LONGEST_DAYS = 365;

/** A preset, or a day of one's own. */
export type ExpiryChoice = { readonly preset: ExpiryPreset } | { readonly custom: string };

export type ExpiryProblem = 'expiry-missing' | 'expiry-malformed' | 'expiry-out-of-range';

/** The first and last day that may be chosen: tomorrow, and the limit counted from today in the zone. */
export function expiryRange(zone: string, now: number, longestDays: number = LONGEST_DAYS): { first: CalendarDay; last: CalendarDay } {
  const today = dayIn(zone, now);
  return { first: addDays(today, 1), last: addDays(today, Math.min(longestDays, LONGEST_DAYS)) };
}

/** The day that a preset stands for, counted from today in the zone. */
export function presetDay(preset: ExpiryPreset, zone: string, now: number): CalendarDay {
  return addDays(dayIn(zone, now), preset);
}

/**
 * When a token ends: 23:59:59 of the chosen day in the owner's zone, as milliseconds UTC.
 * Refuses days that do not exist, today, the past, and what lies beyond the limit.
 */
export function resolveExpiry(
  choice: ExpiryChoice,
  zone: string,
  now: number,
  longestDays: number = LONGEST_DAYS,
): { readonly expiresAt: number } | { readonly problem: ExpiryProblem } {
  const day = 'preset' in choice ? presetDay(choice.preset, zone, now) : choice.custom;
  if (day === '') return { problem: 'expiry-missing' };
  if (!isCalendarDay(day)) return { problem: 'expiry-malformed' };
  const { first, last } = expiryRange(zone, now, longestDays);
  return day < first || day > last ? { problem: 'expiry-out-of-range' } : { expiresAt: endOfDay(day, zone) };
}

/** Whole days from now to an instant, rounded up: what "in 29 days" says. */
export function daysUntil(instant: number, now: number): number {
  // Never -0, which `Intl` would print as such.
  return Math.ceil((instant - now) / (24 * 60 * 60 * 1000)) || 0;
}
