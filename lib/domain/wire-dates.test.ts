import { expect, test } from '@playwright/test';
import { rfc3339, wireDate } from './wire-dates';

const INSTANT = Date.parse('2027-03-04T05:06:07.999Z');

test('the API writes a moment in UTC without a letter and without a fraction, which is cut and not rounded', () => {
  expect(wireDate(INSTANT)).toBe('2027-03-04 05:06:07');
  expect(wireDate(INSTANT + 1)).toBe('2027-03-04 05:06:08');
});

test('our own additions write it as RFC 3339 in UTC, to the second', () => {
  expect(rfc3339(INSTANT)).toBe('2027-03-04T05:06:07Z');
});
