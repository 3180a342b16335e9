import { expect, test } from '@playwright/test';
import { monthOf } from './months';

const months = [
  ['2026-11-01T00:00:00.000Z', '2026-11-01'],
  ['2026-11-30T23:59:59.999Z', '2026-11-01'],
  ['2026-12-01T00:00:00.000Z', '2026-12-01'],
  ['2028-02-29T12:00:00+14:00', '2028-02-01'],
  ['2027-01-01T03:00:00+09:00', '2026-12-01'],
] as const;
for (const [instant, month] of months) {
  test(`${instant} is in the month of ${month}`, () => expect(new Date(monthOf(Date.parse(instant))).toISOString()).toBe(`${month}T00:00:00.000Z`));
}
