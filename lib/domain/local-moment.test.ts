import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { instantOf, localMoment } from './local-moment';

const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Chatham', 'Asia/Kathmandu'] as const;

for (const text of ['', 'yesterday', '2026-11-24', '2026-02-31T10:00', '2026-11-24T24:00', '2026-11-24T10:60', '2026-11-24T10:00:00Z', `${'9'.repeat(40)}`]) {
  test(`"${text}" is no moment`, () => expect(instantOf(text, 'UTC')).toBeUndefined());
}

test('what the clocks show is read back as that minute, or as the earlier of two that show the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }), fc.constantFrom(...zones), (instant, zone) => {
      const text = localMoment(instant, zone);
      const read = instantOf(text, zone) ?? NaN;
      expect(localMoment(read, zone)).toBe(text);
      expect(read).toBeLessThanOrEqual(instant);
    }),
  );
});

test('an hour that the clocks skip counts as the one after', () => {
  expect(instantOf('2026-03-08T02:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
});
