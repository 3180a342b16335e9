import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addDays, dayIn, endOfDay, isCalendarDay, isTimeZone } from './time-zones';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString();

test.describe('is no time zone', () => {
  const texts = ['', ' ', 'Mars/Olympus', 'Asia/Tokio', 'Asia/Tokyo ', 'Asia/Tokyo\n', 'Tokyo', '__proto__', '../UTC', 'JST-9', 'A'.repeat(65)];
  for (const other of [...texts, 9, null, undefined, {}, ['UTC']]) {
    test(`${typeof other} ${JSON.stringify(other)}`, () => expect(isTimeZone(other)).toBe(false));
  }
});

test('every zone that the platform lists is one', () => {
  expect(['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => !isTimeZone(zone))).toEqual([]);
});

test.describe('is no day of the calendar', () => {
  const others = [
    ...['', ' ', 'tomorrow', '2027', '2027-02', '20270221', '2027-2-1', '27-02-21', '2027/02/21', '21-02-2027', '2027-02-21T00:00', '2027-02-21Z'],
    ...[' 2027-02-21', '2027-02-21 ', '2027-02-21\n', '-027-02-21', '+2027-02-21', '12027-02-21', '２０２７-０２-２１', '2027‐02‐21'],
    ...['2027-02-29', '2027-02-30', '2027-02-31', '2100-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '2027-01-32', '0000-01-01'],
  ];
  for (const other of others) test(JSON.stringify(other), () => expect(isCalendarDay(other)).toBe(false));
});

test('days that exist are days, leap days among them', () => {
  for (const day of ['2026-11-23', '2028-02-29', '2000-02-29', '2027-12-31', '9999-12-31']) expect(isCalendarDay(day), day).toBe(true);
});

test.describe('the day at an instant is the one of the zone', () => {
  for (const [instant, zone, day] of [
    ['2026-11-23T20:00:00Z', 'UTC', '2026-11-23'],
    ['2026-11-23T20:00:00Z', 'Asia/Tokyo', '2026-11-24'],
    ['2026-11-23T02:00:00Z', 'America/New_York', '2026-11-22'],
    ['2026-11-23T09:59:59.999Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['2026-11-23T10:00:00Z', 'Pacific/Kiritimati', '2026-11-24'],
    ['2026-11-23T18:29:59.999Z', 'Asia/Kolkata', '2026-11-23'],
    ['2026-11-23T18:30:00Z', 'Asia/Kolkata', '2026-11-24'],
    ['2027-07-01T22:59:59Z', 'Europe/London', '2027-07-01'],
    ['2027-07-01T23:00:00Z', 'Europe/London', '2027-07-02'],
    ['2026-12-31T23:59:59Z', 'Pacific/Apia', '2027-01-01'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ] as const) {
    test(`${instant} in ${zone}: ${day}`, () => expect(dayIn(zone, at(instant))).toBe(day));
  }
});

test.describe('a day ends at 23:59:59 of the zone, also where the clocks change that day or the day before', () => {
  for (const [day, zone, end] of [
    ['2027-02-21', 'UTC', '2027-02-21T23:59:59.000Z'],
    ['2027-02-21', 'Asia/Tokyo', '2027-02-21T14:59:59.000Z'],
    ['2027-02-21', 'Asia/Kolkata', '2027-02-21T18:29:59.000Z'],
    ['2027-02-21', 'Pacific/Kiritimati', '2027-02-21T09:59:59.000Z'],
    ['2027-02-21', 'Pacific/Apia', '2027-02-21T10:59:59.000Z'],
    ['2027-03-13', 'America/New_York', '2027-03-14T04:59:59.000Z'],
    ['2027-03-14', 'America/New_York', '2027-03-15T03:59:59.000Z'],
    ['2027-11-06', 'America/New_York', '2027-11-07T03:59:59.000Z'],
    ['2027-11-07', 'America/New_York', '2027-11-08T04:59:59.000Z'],
    ['2027-03-27', 'Europe/London', '2027-03-27T23:59:59.000Z'],
    ['2027-03-28', 'Europe/London', '2027-03-28T22:59:59.000Z'],
    ['2027-10-31', 'Europe/London', '2027-10-31T23:59:59.000Z'],
  ] as const) {
    test(`${day} in ${zone}: ${end}`, () => expect(iso(endOfDay(day, zone))).toBe(end));
  }
});

test('a day of 23 or 25 hours whose missing or doubled hour is its last ends with its last second, wherever the code runs', () => {
  for (const [day, zone, end] of [
    ['2027-03-27', 'America/Nuuk', '2027-03-28T00:59:59.000Z'],
    ['2027-10-30', 'America/Nuuk', '2027-10-31T01:59:59.000Z'],
    ['2027-04-03', 'America/Santiago', '2027-04-04T03:59:59.000Z'],
    ['2027-10-28', 'Africa/Cairo', '2027-10-28T21:59:59.000Z'],
  ] as const) {
    expect.soft(iso(endOfDay(day, zone)), `${day} in ${zone}`).toBe(end);
  }
});

test('the second after the end of a day is the next day', () => {
  const pacific = ['Pacific/Kiritimati', 'Pacific/Apia', 'Australia/Lord_Howe'];
  const zones = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/New_York', 'Europe/London', ...pacific];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4000 }), (zone, days) => {
      const day = addDays('2026-11-23', days);
      const end = endOfDay(day, zone);
      expect([dayIn(zone, end), dayIn(zone, end + 999), dayIn(zone, end + 1000)]).toEqual([day, day, addDays(day, 1)]);
    }),
  );
});

test('days are added by the calendar', () => {
  expect(addDays('2026-11-23', 90)).toBe('2027-02-21');
  expect(addDays('2026-11-23', 365)).toBe('2027-11-23');
  expect(addDays('2027-03-01', 365)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});
