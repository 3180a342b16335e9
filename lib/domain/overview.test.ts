import { expect, test } from '@playwright/test';
import { standings, standingTotals, type Overview } from './overview';

test('what an organization has is working, stopped for now, or ended: together they are all', () => {
  const counted = Object.fromEntries(standings.map((standing, at) => [standing, 10 ** at])) as Overview['standings'];
  expect(standingTotals(counted)).toEqual({ working: 1_111, stopped: 1_110_000, ended: 10_000_000 });
});
