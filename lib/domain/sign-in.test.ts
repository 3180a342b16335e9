import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ADDRESS_LIMIT, EMAIL_DELAY, normalEmail, PAIR_LIMIT, signInProblem, signInProblemCode, waitBeforeSignIn, type RecentFailures } from './sign-in';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NOW = Date.parse('2026-11-23T12:00:00Z');
const none: RecentFailures = { ofPair: [], ofAddress: [], ofEmail: [], knownAddress: false };
/** So many failures, newest first, the newest just now or so long ago, a second apart. */
const failed = (count: number, ago = 0) => Array.from({ length: count }, (_, index) => NOW - ago - index * SECOND);
const wait = (failures: Partial<RecentFailures>, now = NOW) => waitBeforeSignIn({ ...none, ...failures }, now);

test.describe('a sign-in waits', () => {
  test('after ten failures of one e-mail from one address, until the oldest of them is a quarter of an hour old', () => {
    const ofPair = failed(10);
    expect(wait({ ofPair })).toBe(15 * MINUTE - 9 * SECOND);
    expect(wait({ ofPair }, NOW + 15 * MINUTE - 9 * SECOND - 1)).toBe(1);
    expect(wait({ ofPair }, NOW + 15 * MINUTE - 9 * SECOND)).toBe(0);
  });

  test('after a hundred failures of one address, likewise', () => {
    const ofAddress = failed(100);
    expect(wait({ ofAddress })).toBe(15 * MINUTE - 99 * SECOND);
    expect(wait({ ofAddress }, NOW + 15 * MINUTE - 99 * SECOND)).toBe(0);
  });

  test('after ten failures of one e-mail from anywhere, twice as long with each, up to a minute', () => {
    expect([10, 11, 12, 13, 14, 15, 16, 60].map((count) => wait({ ofEmail: failed(count) }) / SECOND)).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('for the longest of several reasons', () => {
    expect(wait({ ofPair: failed(10), ofAddress: failed(100), ofEmail: failed(15) })).toBe(15 * MINUTE - 9 * SECOND);
    expect(wait({ ofPair: failed(10, 14.9 * MINUTE), ofEmail: failed(15) })).toBe(MINUTE);
  });

  test('at a known address too, where the failures are its own', () => {
    expect(wait({ knownAddress: true, ofPair: failed(10) })).toBeGreaterThan(0);
    expect(wait({ knownAddress: true, ofAddress: failed(100) })).toBeGreaterThan(0);
  });
});

test.describe('a sign-in does not wait', () => {
  test('where nothing failed: only failures are counted', () => expect(wait({})).toBe(0));
  test('one failure below each limit', () => expect(wait({ ofPair: failed(9), ofAddress: failed(99), ofEmail: failed(9) })).toBe(0));
  test('for failures that are past their window', () => {
    expect(wait({ ofPair: failed(50, 15 * MINUTE), ofAddress: failed(500, 15 * MINUTE), ofEmail: failed(500, 60 * MINUTE) })).toBe(0);
  });
  test('for guesses of more than an hour ago, which no longer lengthen the pause', () => {
    const longAgo = failed(50, 60 * MINUTE);
    expect(wait({ ofEmail: [...failed(9), ...longAgo] })).toBe(0);
    expect(wait({ ofEmail: [...failed(10), ...longAgo] })).toBe(2 * SECOND);
  });
  test('once the pause after the newest failure is over', () => {
    expect(wait({ ofEmail: failed(15, MINUTE - 1) })).toBe(1);
    expect(wait({ ofEmail: failed(15, MINUTE) })).toBe(0);
  });
  test('at a known address, however much is guessed elsewhere', () => expect(wait({ knownAddress: true, ofEmail: failed(5000) })).toBe(0));
});

test('guessing from anywhere never shuts a member out: a minute after the last guess they may try', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 * 60 * MINUTE), { maxLength: 3000 }), (agos) => {
      const ofEmail = agos.map((ago) => NOW - ago).sort((a, b) => b - a);
      expect(wait({ ofEmail })).toBeLessThanOrEqual(MINUTE);
      expect(wait({ ofEmail }, NOW + MINUTE)).toBe(0);
    }),
  );
});

test('a wait is never negative and ends when it says', () => {
  const times = fc.array(fc.nat(30 * MINUTE), { maxLength: 150 }).map((agos) => agos.map((ago) => NOW - ago).sort((a, b) => b - a));
  fc.assert(
    fc.property(times, times, times, fc.boolean(), (ofPair, ofAddress, ofEmail, knownAddress) => {
      const failures = { ofPair, ofAddress, ofEmail, knownAddress };
      const ms = wait(failures);
      expect(ms).toBeGreaterThanOrEqual(0);
      if (ms > 0) expect(wait(failures, NOW + ms - 1)).toBe(1);
      expect(wait(failures, NOW + ms)).toBe(0);
    }),
  );
});

test('the limits are those that the documents name, strictest where one e-mail meets one address', () => {
  expect(PAIR_LIMIT).toEqual({ failures: 10, windowMs: 15 * MINUTE });
  expect(ADDRESS_LIMIT).toEqual({ failures: 100, windowMs: 15 * MINUTE });
  expect(EMAIL_DELAY).toEqual({ freeFailures: 10, windowMs: 60 * MINUTE, firstMs: 2 * SECOND, longestMs: MINUTE });
});

test.describe('the code of a problem', () => {
  const waits = ['', ':', ':-1', ':1e9', ':1234567', ':5\n', ':5 '].map((rest) => `too-many-attempts${rest}`);
  for (const code of [...waits, '', 'x', 'busy:1', 'Incorrect', 'OAuthCallback', '__proto__']) {
    test(`${JSON.stringify(code)} is not ours and is read as failed`, () => expect(signInProblem(code)).toEqual({ kind: 'failed' }));
  }
  test('comes back as the same problem, a wait in whole seconds, rounded up', () => {
    for (const kind of ['incorrect', 'busy', 'failed'] as const) expect(signInProblem(signInProblemCode({ kind }))).toEqual({ kind });
    fc.assert(
      fc.property(fc.nat(24 * 60 * MINUTE), (waitMs) => {
        const back = signInProblem(signInProblemCode({ kind: 'too-many-attempts', waitMs }));
        expect(back).toEqual({ kind: 'too-many-attempts', waitMs: Math.ceil(waitMs / SECOND) * SECOND });
      }),
    );
  });
  test('of next-auth for refused credentials is read as incorrect', () => expect(signInProblem('CredentialsSignin')).toEqual({ kind: 'incorrect' }));
});

test('an e-mail is one address in whatever case and width, with spaces around it or not; another stays another', () => {
  for (const typed of ['Owner@Demo.Example', ' owner@demo.example\n', 'ｏｗｎｅｒ＠ｄｅｍｏ．ｅｘａｍｐｌｅ', '\u3000OWNER@demo.example']) {
    expect(normalEmail(typed)).toBe('owner@demo.example');
  }
  expect(normalEmail('owner+x@demo.example')).not.toBe(normalEmail('owner@demo.example'));
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (typed) => expect(normalEmail(normalEmail(typed))).toBe(normalEmail(typed))));
});
