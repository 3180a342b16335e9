import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { graceMs, graces, isGrace } from './graces';
import { oldSecretStops, refusalToRotate, successorEnds } from './rotation';
import { postedRotation, rotationProblem, rotationToKeep } from './rotation-form';
import { dayIn } from './time-zones';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60 * 1000;

test('only the four graces are graces', () => {
  for (const made of ['', '2h', '24H', 'constructor', '__proto__', '8d']) expect(isGrace(made), made).toBe(false);
  for (const grace of graces) expect(isGrace(grace)).toBe(true);
});

test('an old secret never outlives its own expiry nor its grace, and stops at once after a leak', () => {
  fc.assert(
    fc.property(fc.constantFrom(...graces), fc.integer({ min: 1, max: 400 * DAY }), (grace, left) => {
      const stops = oldSecretStops('planned', grace, NOW + left, NOW);
      expect(stops).toBe(NOW + Math.min(left, graceMs[grace]));
      expect(oldSecretStops('leaked', grace, NOW + left, NOW)).toBe(NOW);
    }),
  );
});

test('a successor has the length that the old one had, or 90 days; never more than the policy allows, never nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: -5, max: 400 }), fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Chatham'), (length, age, longest, zone) => {
      const createdAt = NOW - age * DAY;
      const ends = successorEnds({ createdAt, expiresAt: createdAt + length * DAY }, zone, NOW, longest);
      for (const { days, expiresAt } of ends) {
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(Math.max(1, Math.min(longest, 365)));
        expect(expiresAt).toBeGreaterThan(NOW);
        expect(dayIn(zone, expiresAt) > dayIn(zone, NOW)).toBe(true);
      }
      expect(new Set(ends.map(({ days }) => days)).size).toBe(ends.length);
    }),
  );
});

test('90 days before are one choice, 30 days are two', () => {
  const of = (days: number) => successorEnds({ createdAt: NOW - 80 * DAY, expiresAt: NOW + (days - 80) * DAY }, 'UTC', NOW, 365).map(({ length, days: counted }) => [length, counted]);
  expect(of(90)).toEqual([['same', 90]]);
  expect(of(30)).toEqual([['same', 30], ['recommended', 90]]);
});

test('a token in its grace cannot be rotated again', () => {
  const standing = { expiresAt: NOW + DAY, revokedAt: null, replacedAt: NOW + 1, frozenAt: null, frozenUntil: null, frozenThen: null, ownerActive: true, plan: 'enterprise' } as const;
  expect(refusalToRotate(standing, NOW)).toBe('being-replaced');
  expect(refusalToRotate(standing, NOW + 1)).toBe('replaced');
  expect(refusalToRotate({ ...standing, replacedAt: null }, NOW)).toBeUndefined();
});

const form = (given: Record<string, string | string[]>) => {
  const data = new FormData();
  const fields = { tokenId: 'a', intent: 'planned', grace: '24h', length: 'same', scope: ['fax:fax:read'], submissionId: 'submission-0123456', renderedFor: 'b', ...given };
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return postedRotation(data);
};

for (const [field, value] of [['intent', 'soon'], ['grace', '30d'], ['length', '9999'], ['submissionId', 'short'], ['tokenId', 'x'.repeat(65)]] as const) {
  test(`a ${field} that no form of ours posts makes it no form of ours`, () => expect(form({ [field]: value })).toBeUndefined());
}

test('made-up scopes are a problem and are not kept; no scope is a problem', () => {
  const posted = form({ scope: ['fax:fax:read', 'fax:fax:*'] });
  expect(posted && rotationProblem(posted)).toBe('scope-unknown');
  expect(rotationToKeep(posted).scopes).toEqual(['fax:fax:read']);
  const none = form({ scope: [] });
  expect(none && rotationProblem(none)).toBe('scopes-missing');
});
