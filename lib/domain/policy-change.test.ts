import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { openPolicy } from './policy';
import { beyondLifetime, changedPolicy, partOf, saysTheSame, shortenedEnd, SPREAD_DAYS } from './policy-change';
import { dayIn, endOfDay } from './time-zones';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

test('shortened tokens end one after the other, nobody within a week, no day with more than its share, the last as late as the limit allows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('Asia/Tokyo', 'America/New_York', 'UTC', 'Pacific/Kiritimati'), (longestDays, all, zone) => {
      const ends = Array.from({ length: all }, (_, place) => shortenedEnd(place, all, longestDays, zone, NOW));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(ends[0]).toBeGreaterThan(NOW + 7 * DAY);
      expect(ends.at(-1)).toBeLessThan(NOW + (Math.max(longestDays, 7 + SPREAD_DAYS) + 1) * DAY);
      for (const end of new Set(ends)) expect(ends.filter((other) => other === end).length).toBeLessThanOrEqual(Math.ceil(all / SPREAD_DAYS));
      expect(ends.every((end) => endOfDay(dayIn(zone, end), zone) === end)).toBe(true);
    }),
  );
});

test('what the form allows today lies beyond no limit, in whatever zone its owner sits', () => {
  for (const zone of ['Pacific/Kiritimati', 'Asia/Tokyo', 'America/Adak', 'Etc/GMT+12']) {
    const latest = endOfDay(dayIn(zone, NOW + 90 * DAY), zone);
    expect(latest).toBeLessThanOrEqual(beyondLifetime(90, 'Etc/GMT+12', NOW));
    expect(latest).toBeLessThanOrEqual(beyondLifetime(90, 'Pacific/Kiritimati', NOW));
  }
});

test('a change touches its own question alone', () => {
  const change = { question: 'tokensPerMember', value: 5 } as const;
  expect(changedPolicy(openPolicy, change)).toEqual({ ...openPolicy, tokensPerMember: 5 });
  expect(partOf(openPolicy, 'tokensPerMember')).toEqual({ tokensPerMember: null });
  expect([saysTheSame(openPolicy, change), saysTheSame(openPolicy, { question: 'tokensPerMember', value: null })]).toEqual([false, true]);
});
