import { expect, test } from '@playwright/test';
import { laterUntil, readReminderDays, reminderSpans, remindersAhead, usualReminderDays } from './reminders';
import { endOfDay } from './time-zones';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

test('a reminder on the day of generation is not promised, early or late on that day and in whatever zone', () => {
  for (const [zone, time] of [['Asia/Tokyo', Date.UTC(2026, 10, 22, 15, 1)], ['Asia/Tokyo', Date.UTC(2026, 10, 23, 14, 59)], ['America/Los_Angeles', NOW]] as const) {
    const expiresAt = endOfDay('2026-12-23', zone);
    expect(remindersAhead([30, 14], time, expiresAt), zone).toEqual([14]);
  }
  expect(remindersAhead([1, 7], Date.UTC(2026, 10, 23, 23, 59), endOfDay('2026-11-24', 'UTC'))).toEqual([]);
});

test('what a token can still be reminded of is promised, the first first, each once', () => {
  expect(remindersAhead(usualReminderDays, NOW, NOW + 90 * DAY)).toEqual([14, 7, 1]);
  expect(remindersAhead([1, 30, 7, 7], NOW, NOW + 90 * DAY)).toEqual([30, 7, 1]);
  expect(remindersAhead(usualReminderDays, NOW, endOfDay('2026-12-01', 'UTC'))).toEqual([7, 1]);
});

test('each expiry belongs to one threshold alone, the nearest, and none to what has expired', () => {
  const spans = reminderSpans([14, 1, 7], NOW);
  expect(spans).toEqual([
    { days: 1, after: NOW, until: NOW + DAY },
    { days: 7, after: NOW + DAY, until: NOW + 7 * DAY },
    { days: 14, after: NOW + 7 * DAY, until: NOW + 14 * DAY },
  ]);
  expect(reminderSpans([], NOW)).toEqual([]);
});

test('days that nobody offers are not read', () => {
  expect(readReminderDays(['3', 7, '14', 'x', -1, null])).toEqual([14, 7]);
});

test('"later" is tomorrow, and never as late as what it is about', () => {
  expect(laterUntil(NOW, undefined)).toBe(NOW + DAY);
  expect(laterUntil(NOW, NOW - 1)).toBe(NOW + DAY);
  expect(laterUntil(NOW, NOW + 10 * DAY)).toBe(NOW + DAY);
  expect(laterUntil(NOW, NOW + DAY)).toBe(NOW + DAY / 2);
});
