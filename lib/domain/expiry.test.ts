import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { daysUntil, expiryPresets, expiryRange, LONGEST_DAYS, presetDay, RECOMMENDED_DAYS, resolveExpiry, type ExpiryChoice } from './expiry';
import { addDays, dayIn } from './time-zones';

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.parse('2026-11-23T12:00:00Z');
const EVENING = Date.parse('2026-11-23T20:00:00Z');

function endOf(choice: ExpiryChoice, zone: string, now: number, longestDays?: number): string {
  const answer = resolveExpiry(choice, zone, now, longestDays);
  return 'problem' in answer ? answer.problem : new Date(answer.expiresAt).toISOString();
}

test.describe('an end is refused', () => {
  for (const [which, custom, problem] of [
    ['none', '', 'expiry-missing'],
    ['31 February', '2027-02-31', 'expiry-malformed'],
    ['29 February of a common year', '2027-02-29', 'expiry-malformed'],
    ['a word', 'never', 'expiry-malformed'],
    ['a number of days', '90', 'expiry-malformed'],
    ['a date in the American order', '02/21/2027', 'expiry-malformed'],
    ['a date and a time', '2027-02-21T23:59:59', 'expiry-malformed'],
    ['a year of five digits', '12027-02-21', 'expiry-malformed'],
    ['a trailing newline', '2027-02-21\n', 'expiry-malformed'],
    ['yesterday', '2026-11-22', 'expiry-out-of-range'],
    ['today', '2026-11-23', 'expiry-out-of-range'],
    ['a year of long ago', '1927-02-21', 'expiry-out-of-range'],
    ['366 days', '2027-11-24', 'expiry-out-of-range'],
    ['the far future', '9999-12-31', 'expiry-out-of-range'],
  ] as const) {
    test(which, () => expect(endOf({ custom }, 'Asia/Tokyo', NOON)).toBe(problem));
  }

  test('one day beyond what the policy allows, custom or preset', () => {
    expect(endOf({ custom: '2026-12-24' }, 'Asia/Tokyo', NOON, 30)).toBe('expiry-out-of-range');
    expect(endOf({ preset: 60 }, 'Asia/Tokyo', NOON, 30)).toBe('expiry-out-of-range');
    expect(endOf({ preset: 30 }, 'Asia/Tokyo', NOON, 0)).toBe('expiry-out-of-range');
  });

  test('366 days, even if a policy says more', () => expect(endOf({ custom: '2027-11-24' }, 'Asia/Tokyo', NOON, 1000)).toBe('expiry-out-of-range'));

  test('today and 366 days are counted in the zone, where it is another day than in UTC', () => {
    expect(endOf({ custom: '2026-11-24' }, 'Asia/Tokyo', EVENING)).toBe('expiry-out-of-range');
    expect(endOf({ custom: '2026-11-24' }, 'America/New_York', EVENING)).toBe('2026-11-25T04:59:59.000Z');
    expect(endOf({ custom: '2027-11-24' }, 'Asia/Tokyo', EVENING)).toBe('2027-11-24T14:59:59.000Z');
    expect(endOf({ custom: '2027-11-24' }, 'America/New_York', EVENING)).toBe('expiry-out-of-range');
  });

  test('where the zone is unknown: no token gets an end', () => {
    for (const choice of [{ preset: 90 }, { custom: '2027-02-21' }] as const) expect(resolveExpiry(choice, 'Mars/Olympus', NOON)).toHaveProperty('problem');
  });
});

test.describe('a preset ends at 23:59:59 of its day in the zone', () => {
  for (const [zone, now, preset, end] of [
    ['Asia/Tokyo', NOON, 90, '2027-02-21T14:59:59.000Z'],
    ['Asia/Tokyo', EVENING, 90, '2027-02-22T14:59:59.000Z'],
    ['Asia/Tokyo', EVENING, 365, '2027-11-24T14:59:59.000Z'],
    ['America/New_York', NOON, 90, '2027-02-22T04:59:59.000Z'],
    ['America/New_York', NOON, 180, '2027-05-23T03:59:59.000Z'],
    ['America/New_York', NOON, 365, '2027-11-24T04:59:59.000Z'],
    ['America/New_York', Date.parse('2027-02-12T12:00:00Z'), 30, '2027-03-15T03:59:59.000Z'],
    ['America/New_York', Date.parse('2027-10-08T12:00:00Z'), 30, '2027-11-08T04:59:59.000Z'],
    ['Pacific/Kiritimati', NOON, 30, '2026-12-24T09:59:59.000Z'],
    ['Pacific/Apia', NOON, 60, '2027-01-23T10:59:59.000Z'],
    ['Asia/Kolkata', NOON, 90, '2027-02-21T18:29:59.000Z'],
    ['Europe/London', NOON, 90, '2027-02-21T23:59:59.000Z'],
    ['Europe/London', NOON, 180, '2027-05-22T22:59:59.000Z'],
    ['UTC', Date.parse('2027-12-01T00:00:00Z'), 90, '2028-02-29T23:59:59.000Z'],
  ] as const) {
    test(`${preset} days from ${new Date(now).toISOString()} in ${zone}: ${end}`, () => expect(endOf({ preset }, zone, now)).toBe(end));
  }
});

test('the first day is tomorrow and the last is 365 days on, and both may be chosen', () => {
  expect(expiryRange('Asia/Tokyo', NOON)).toEqual({ first: '2026-11-24', last: '2027-11-23' });
  expect(expiryRange('Asia/Tokyo', NOON, 30)).toEqual({ first: '2026-11-24', last: '2026-12-23' });
  expect(expiryRange('Asia/Tokyo', NOON, 1000).last).toBe('2027-11-23');
  expect(endOf({ custom: '2026-11-24' }, 'Asia/Tokyo', NOON)).toBe('2026-11-24T14:59:59.000Z');
  expect(endOf({ custom: '2027-11-23' }, 'Asia/Tokyo', NOON)).toBe('2027-11-23T14:59:59.000Z');
});

test('the form offers 30, 60, 90, 180 and 365 days and recommends 90', () => {
  expect(expiryPresets).toEqual([30, 60, 90, 180, 365]);
  expect([RECOMMENDED_DAYS, LONGEST_DAYS]).toEqual([90, 365]);
});

test('whenever it is chosen, a preset and the same day chosen by hand end together, on that day, ahead of now', () => {
  const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kolkata', 'Europe/London', 'UTC');
  fc.assert(
    fc.property(zones, fc.integer({ min: NOON, max: NOON + 2000 * DAY }), fc.constantFrom(...expiryPresets), (zone, now, preset) => {
      const day = presetDay(preset, zone, now);
      const end = Date.parse(endOf({ preset }, zone, now));
      expect(endOf({ custom: day }, zone, now)).toBe(new Date(end).toISOString());
      expect(dayIn(zone, end)).toBe(addDays(dayIn(zone, now), preset));
      expect(end).toBeGreaterThan(now);
    }),
  );
});

test('days ahead are rounded up', () => {
  expect([daysUntil(NOON, NOON), daysUntil(NOON + 1, NOON), daysUntil(NOON + DAY, NOON), daysUntil(NOON + DAY + 1, NOON)]).toEqual([0, 1, 1, 2]);
  expect(daysUntil(NOON - DAY, NOON)).toBe(-1);
});

test('less than a day ago is 0 days, not "-0"', () => expect(daysUntil(NOON - 1, NOON)).toBe(0));
