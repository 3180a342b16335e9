import { expect, test } from '@playwright/test';
import { barsOf, PLOT } from './usage-bars';

const day = (at: number, allowed: number, refused: number) => ({ day: at, allowed, refused });

test('days without a request have no bar, and an empty chart still has its axis', () => {
  const { bars, ticks } = barsOf([day(0, 0, 0), day(1, 0, 0)]);
  expect(bars.every((bar) => bar.allowed === undefined && bar.refused === undefined)).toBe(true);
  expect(ticks).toEqual([{ value: 0, y: PLOT.base }, { value: 1, y: PLOT.top }]);
});

test('one request among many still shows, a refused one by four units, and nothing leaves the plot', () => {
  const { bars } = barsOf([day(0, 1, 1), day(1, 100_000, 0), day(2, 0, 3), day(3, 60_000, 40_000)]);
  expect(bars[0]?.allowed?.height).toBe(1);
  expect(bars[0]?.refused?.height).toBe(4);
  for (const { x, width, allowed, refused } of bars) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(100);
    if (allowed) expect(allowed.y + allowed.height).toBeCloseTo(PLOT.base, 1);
    if (refused) expect(refused.y).toBeGreaterThanOrEqual(0);
  }
});

test('the axis is in round whole numbers', () => {
  for (const most of [1, 2, 3, 7, 29, 1_340, 98_765]) {
    const { ticks } = barsOf([day(0, most, 0)]);
    expect(ticks.length, String(most)).toBeGreaterThanOrEqual(2);
    expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(most);
  }
});
