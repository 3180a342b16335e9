import { expect, test } from '@playwright/test';
import { anyOfPieces, calendarDate, fullMoment, insideSentence, noneOf, sentenceDate, tableDate, tableMoment, zoneName } from './formats';

/** 21 February 2027, 23:59 in Japan, which is a Sunday there and in London. */
const MOMENT = Date.UTC(2027, 1, 21, 14, 59);

test('a date in a table', () => {
  expect(tableDate(MOMENT, 'en', 'Asia/Tokyo')).toBe('21\u00a0Feb\u00a02027');
  expect(tableDate(MOMENT, 'ja', 'Asia/Tokyo')).toBe('2027/02/21');
  expect(tableDate(Date.UTC(2027, 10, 3), 'ja', 'UTC')).toBe('2027/11/03');
});

test('a date in a sentence, without its time; in a table, with it', () => {
  expect(sentenceDate(MOMENT, 'en', 'Asia/Tokyo')).toBe('21\u00a0Feb\u00a02027');
  expect(sentenceDate(MOMENT, 'ja', 'Asia/Tokyo')).toBe('2027年\u20602月\u206021日');
  expect(tableMoment(MOMENT, 'en', 'Asia/Tokyo')).toBe('21\u00a0Feb\u00a02027, 23:59');
  expect(tableMoment(MOMENT, 'ja', 'Asia/Tokyo')).toBe('2027/02/21 23:59');
});

test('a date in a sentence, with its time on a clock of 24 hours', () => {
  expect(fullMoment(MOMENT, 'en', 'Asia/Tokyo')).toBe('Sun\u00a021\u00a0Feb\u00a02027, 23:59');
  expect(fullMoment(MOMENT, 'ja', 'Asia/Tokyo')).toBe('2027年\u20602月\u206021日\u2060（日）\u206023:59');
  expect(fullMoment(Date.UTC(2027, 2, 1), 'ja', 'UTC')).toBe('2027年\u20603月\u20601日\u2060（月）\u206000:00');
  expect(fullMoment(Date.UTC(2027, 2, 1), 'en', 'UTC')).toBe('Mon\u00a01\u00a0Mar\u00a02027, 00:00');
});

test("it is the reader's zone that decides which day it is", () => {
  const nearMidnight = Date.UTC(2027, 1, 21, 15, 30);
  expect(tableDate(nearMidnight, 'ja', 'UTC')).toBe('2027/02/21');
  expect(tableDate(nearMidnight, 'ja', 'Asia/Tokyo')).toBe('2027/02/22');
  expect(fullMoment(nearMidnight, 'ja', 'Asia/Tokyo')).toBe('2027年\u20602月\u206022日\u2060（月）\u206000:30');
});

test('a day of the calendar has no zone', () => {
  expect(calendarDate('2026-11-24', 'en')).toBe('24\u00a0Nov\u00a02026');
  expect(calendarDate('2026-11-24', 'ja')).toBe('2026/11/24');
});

test('a zone is called as people call it', () => {
  expect(zoneName('Asia/Tokyo', 'en', MOMENT)).toBe('Japan Standard Time');
  expect(zoneName('Asia/Tokyo', 'ja', MOMENT)).toBe('日本標準時');
  expect(zoneName('UTC', 'ja', MOMENT)).toBe('協定世界時');
});

test('alternatives in a sentence', () => {
  expect(noneOf(['a', 'b', 'c'], 'en')).toBe('a, b or c');
  expect(noneOf(['a', 'b', 'c'], 'ja')).toBe('a、b、c');
  expect(anyOfPieces(['a', 'b', 'c'], 'ja').map(({ text }) => text).join('')).toBe('a、b、またはc');
  expect(anyOfPieces(['a', 'b'], 'ja').filter(({ isItem }) => isItem).map(({ text }) => text)).toEqual(['a', 'b']);
});

test('a phrase inside an English sentence loses its capital, and a Latin word in a Japanese one does not', () => {
  expect(insideSentence('Send faxes', 'en')).toBe('send faxes');
  expect(insideSentence('FAXの送信', 'ja')).toBe('FAXの送信');
  expect(insideSentence('Webhookの表示', 'ja')).toBe('Webhookの表示');
});
