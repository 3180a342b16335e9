import { expect, test } from '@playwright/test';
import { isFresh } from './step-up';

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;

test('a password entered fifteen minutes ago is no longer fresh, one a millisecond younger is', () => {
  expect(isFresh({ authenticatedAt: NOW - 15 * MINUTE }, NOW)).toBe(false);
  expect(isFresh({ authenticatedAt: 0 }, NOW)).toBe(false);
  expect(isFresh({ authenticatedAt: NOW - 15 * MINUTE + 1 }, NOW)).toBe(true);
  expect(isFresh({ authenticatedAt: NOW }, NOW)).toBe(true);
});
