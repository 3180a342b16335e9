import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { hasEnded, stoppedBecause, tokenStatus, type TokenStanding, type TokenStatus } from './token-status';
import { verdicts } from './verdicts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-23T12:00:00Z');
const working = {
  ...{ createdAt: NOW - DAY, expiresAt: NOW + 89 * DAY, revokedAt: null, replacedAt: null },
  ...{ frozenAt: null, frozenUntil: null, frozenThen: null, ownerActive: true, plan: 'enterprise' },
} satisfies TokenStanding & { createdAt: number };

/** What stops a token, in the order of the contract. */
const reasons = [
  ['revoked', { revokedAt: NOW - 1 }],
  ['replaced', { replacedAt: NOW - 1 }],
  ['expired', { expiresAt: NOW - 1 }],
  ['frozen', { frozenAt: NOW - 1, frozenUntil: NOW + DAY, frozenThen: 'unfreeze' }],
  ['member-inactive', { ownerActive: false }],
  ['plan-lapsed', { plan: 'basic' }],
] as const satisfies readonly (readonly [string, Partial<TokenStanding>])[];

test.describe('a token does not work', () => {
  for (const [reason, change] of reasons) {
    test(`when it is ${reason}`, () => {
      expect(stoppedBecause({ ...working, ...change }, NOW)).toBe(reason);
      expect(tokenStatus({ ...working, ...change }, NOW)).toBe(reason);
    });
  }

  test('and where several reasons are true, in whatever combination, the first of the contract is named', () => {
    fc.assert(
      fc.property(fc.subarray([...reasons], { minLength: 1 }), (held) => {
        const standing = held.reduce<TokenStanding>((token, [, change]) => ({ ...token, ...change }), working);
        expect(stoppedBecause(standing, NOW)).toBe(held[0]?.[0]);
      }),
    );
    const names: readonly string[] = reasons.map(([reason]) => reason);
    expect(verdicts.filter((verdict) => names.includes(verdict))).toEqual(names);
  });

  test('once revoked, even with a time of revocation that another clock set ahead', () => {
    expect(stoppedBecause({ ...working, revokedAt: NOW + 5000 }, NOW)).toBe('revoked');
  });
});

test.describe('to the millisecond', () => {
  for (const [which, change, before, then] of [
    ['it expires', { expiresAt: NOW }, undefined, 'expired'],
    ['its grace after a rotation ends', { replacedAt: NOW }, undefined, 'replaced'],
    ['a freeze ends in revocation', { frozenAt: NOW - DAY, frozenUntil: NOW, frozenThen: 'revoke' }, 'frozen', 'revoked'],
    ['a freeze ends in working again', { frozenAt: NOW - DAY, frozenUntil: NOW, frozenThen: 'unfreeze' }, 'frozen', undefined],
    ['a freeze whose end was not said ends in revocation', { frozenAt: NOW - DAY, frozenUntil: NOW, frozenThen: null }, 'frozen', 'revoked'],
  ] as const) {
    test(which, () => {
      expect(stoppedBecause({ ...working, ...change }, NOW - 1)).toBe(before);
      expect(stoppedBecause({ ...working, ...change }, NOW)).toBe(then);
    });
  }
});

test('a freeze without a deadline lasts, until the token expires', () => {
  const frozen = { ...working, frozenAt: NOW };
  expect(stoppedBecause(frozen, NOW + 80 * DAY)).toBe('frozen');
  expect(stoppedBecause(frozen, working.expiresAt)).toBe('expired');
});

test('a freeze is not escaped by rotating, and a deadline in revocation holds during the grace', () => {
  const inGrace = { ...working, replacedAt: NOW + 10 * DAY, frozenAt: NOW, frozenUntil: NOW + DAY, frozenThen: 'revoke' } as const;
  expect(stoppedBecause(inGrace, NOW)).toBe('frozen');
  expect(stoppedBecause(inGrace, NOW + DAY)).toBe('revoked');
});

test('a freeze that ended by itself leaves the other reasons standing', () => {
  const thawed = { ...working, frozenAt: NOW - DAY, frozenUntil: NOW - 1, frozenThen: 'unfreeze' } as const;
  expect(stoppedBecause({ ...thawed, ownerActive: false }, NOW)).toBe('member-inactive');
  expect(stoppedBecause(thawed, NOW)).toBeUndefined();
});

test.describe('a token that works is shown', () => {
  for (const [status, which, change] of [
    ['active', 'when nothing is ahead', {}],
    ['replaced-still-working', 'during the grace, also when it expires soon', { replacedAt: NOW + 1, expiresAt: NOW + DAY }],
    ['expiring-soon', '14 days before its end', { expiresAt: NOW + 14 * DAY }],
    ['active', 'a moment more than 14 days before its end', { expiresAt: NOW + 14 * DAY + 1 }],
    ['expiring-soon', 'in its last millisecond', { expiresAt: NOW + 1 }],
    ['expiring-soon', 'when it is old besides', { expiresAt: NOW + DAY, createdAt: NOW - 200 * DAY }],
    ['active', 'when it is exactly 90 days old', { createdAt: NOW - 90 * DAY }],
    ['rotation-due', 'when it is older than 90 days', { createdAt: NOW - 90 * DAY - 1 }],
  ] as const) {
    test(`as ${status} ${which}`, () => {
      expect(stoppedBecause({ ...working, ...change }, NOW)).toBeUndefined();
      expect(tokenStatus({ ...working, ...change }, NOW)).toBe(status);
    });
  }
});

test('only what nothing can bring back has ended', () => {
  const all: TokenStatus[] = [...reasons.map(([reason]) => reason), 'active', 'expiring-soon', 'rotation-due', 'replaced-still-working'];
  expect(all.filter(hasEnded)).toEqual(['revoked', 'replaced', 'expired']);
});
