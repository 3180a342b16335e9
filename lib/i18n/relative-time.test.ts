import { expect, test } from '@playwright/test';
import { shortTimeAgo, timeAgo, timeUntil } from './relative-time';
import { wordsFor } from './words';

const [en, ja] = [wordsFor('en'), wordsFor('ja')];
const NOW = Date.UTC(2026, 10, 24, 3);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

for (const [passed, inEnglish, short, inJapanese] of [
  [-5 * MINUTE, 'just now', 'just now', 'たった今'],
  [0, 'just now', 'just now', 'たった今'],
  [MINUTE - 1, 'just now', 'just now', 'たった今'],
  [MINUTE, '1 minute ago', '1 min ago', '1分前'],
  [2 * MINUTE, '2 minutes ago', '2 min ago', '2分前'],
  [HOUR - 1, '59 minutes ago', '59 min ago', '59分前'],
  [HOUR, '1 hour ago', '1 hour ago', '1時間前'],
  [5 * HOUR, '5 hours ago', '5 hours ago', '5時間前'],
  [DAY, '1 day ago', '1 day ago', '1日前'],
  [1_204 * DAY, '1,204 days ago', '1,204 days ago', '1,204日前'],
] as const) {
  test(`${passed} ms ago is "${inEnglish}", 「${inJapanese}」`, () => {
    expect(timeAgo(en, NOW - passed, NOW)).toBe(inEnglish);
    expect(shortTimeAgo(en, NOW - passed, NOW)).toBe(short);
    expect(timeAgo(ja, NOW - passed, NOW)).toBe(inJapanese);
    expect(shortTimeAgo(ja, NOW - passed, NOW)).toBe(inJapanese);
  });
}

for (const [left, inEnglish, inJapanese] of [
  [-HOUR, 'in 1 minute', '1分後'],
  [0, 'in 1 minute', '1分後'],
  [2 * MINUTE, 'in 2 minutes', '2分後'],
  [HOUR, 'in 1 hour', '1時間後'],
  [23 * HOUR, 'in 23 hours', '23時間後'],
  [29 * DAY, 'in 29 days', '29日後'],
  [1_204 * DAY, 'in 1,204 days', '1,204日後'],
] as const) {
  test(`${left} ms ahead is "${inEnglish}", 「${inJapanese}」`, () => {
    expect(timeUntil(en, NOW + left, NOW, 'Asia/Tokyo')).toBe(inEnglish);
    expect(timeUntil(ja, NOW + left, NOW, 'Asia/Tokyo')).toBe(inJapanese);
  });
}

test("days ahead are those of the reader's calendar", () => {
  // In Japan it is 12:00; 36 hours and a minute later it is the day after tomorrow there, and tomorrow in London.
  const later = NOW + 36 * HOUR + MINUTE;
  expect(timeUntil(ja, later, NOW, 'Asia/Tokyo')).toBe('2日後');
  expect(timeUntil(ja, later, NOW, 'UTC')).toBe('1日後');
});
