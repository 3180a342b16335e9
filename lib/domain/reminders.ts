const DAY_MS = 24 * 60 * 60 * 1000;

/** Days before an expiry on which a member can be reminded. */
export const reminderChoices = [30, 14, 7, 1] as const;
export type ReminderDays = (typeof reminderChoices)[number];

/** Those of who chose nothing. */
export const usualReminderDays: readonly ReminderDays[] = [14, 7, 1];

/** Tokens whose expiry lies in a span are reminded of by one threshold: the nearest. Times in milliseconds UTC. */
export interface ReminderSpan {
  readonly days: number;
  /** Later than this, and by that. */
  readonly after: number;
  readonly until: number;
}

/** What is to be told now, by thresholds: whoever was away for long hears of the nearest alone. */
export function reminderSpans(days: readonly number[], now: number): ReminderSpan[] {
  const nearestFirst = [...new Set(days)].sort((a, b) => a - b);
  return nearestFirst.map((ahead, at) => ({ days: ahead, after: now + (nearestFirst[at - 1] ?? 0) * DAY_MS, until: now + ahead * DAY_MS }));
}

/** The reminders that a token will have, the first of them first. One that would fall on the day of its generation is neither promised nor sent. */
export function remindersAhead(days: readonly number[], createdAt: number, expiresAt: number): number[] {
  return [...new Set(days)].filter((ahead) => isAfterFirstDay(ahead, createdAt, expiresAt)).sort((a, b) => b - a);
}

/** Expiries are ends of days, so whatever falls on the day of generation is less than a day away from it, in every zone. */
function isAfterFirstDay(days: number, createdAt: number, expiresAt: number): boolean {
  return expiresAt - days * DAY_MS - createdAt >= DAY_MS;
}

/** Reads days as a form or the database has them; what is not a choice is left out. */
export function readReminderDays(values: readonly unknown[]): ReminderDays[] {
  return reminderChoices.filter((days) => values.some((value) => value === days || value === String(days)));
}

/** When "Remind me later" is over: a day from now, and where less is left until a deadline, halfway to it. Milliseconds UTC. */
export function laterUntil(now: number, deadline: number | undefined): number {
  if (deadline === undefined || deadline <= now) return now + DAY_MS;
  return Math.min(now + DAY_MS, now + Math.floor((deadline - now) / 2));
}
