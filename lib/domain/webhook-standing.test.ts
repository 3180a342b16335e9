import { expect, test } from '@playwright/test';
import { endsUncalled, OLDEST_EVENT_MS } from './webhook-standing';

const NOW = Date.parse('2026-11-24T06:00:00Z');
const standing = { active: true, plan: 'enterprise' } as const;

test('a call is not made for a webhook that is gone, an owner who left, a plan without tokens, or an event of three days ago', () => {
  expect(endsUncalled(NOW, undefined, NOW)).toBe('webhook-gone');
  expect(endsUncalled(NOW, { ...standing, active: false }, NOW)).toBe('owner-stopped');
  expect(endsUncalled(NOW, { ...standing, plan: 'basic' }, NOW)).toBe('owner-stopped');
  expect(endsUncalled(NOW - OLDEST_EVENT_MS, standing, NOW)).toBe('too-old');
});

test('else it is made', () => {
  expect(endsUncalled(NOW - OLDEST_EVENT_MS + 1, standing, NOW)).toBeUndefined();
  expect(endsUncalled(NOW, standing, NOW)).toBeUndefined();
});
