import { expect, test } from '@playwright/test';
import { standings, type Standing } from './overview';
import { segmentsOf } from './standing-bar';

const counted = (given: Partial<Record<Standing, number>>) => ({ ...(Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>), ...given });

test('where there are no tokens there is no bar', () => expect(segmentsOf(counted({}))).toEqual([]));

test('what there is none of takes no room; the others stand side by side in their order and fill the bar', () => {
  expect(segmentsOf(counted({ ended: 1, active: 3 }))).toEqual([
    { standing: 'active', tokens: 3, x: 0, width: 75 },
    { standing: 'ended', tokens: 1, x: 75, width: 25 },
  ]);
});

test('one among a hundred thousand can still be seen', () => {
  const [active, frozen] = segmentsOf(counted({ active: 100_000, frozen: 1 }));
  expect(frozen?.width).toBeGreaterThan(0.7);
  expect((active?.width ?? 0) + (frozen?.width ?? 0)).toBeCloseTo(100, 1);
});
