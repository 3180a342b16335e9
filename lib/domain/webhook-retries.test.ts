import { expect, test } from '@playwright/test';
import { afterTry, LONGEST_ASKED_MS, PAUSES_MS, type TryOutcome } from './webhook-retries';

const NOW = Date.parse('2026-11-24T06:00:00Z');
const after = (outcome: TryOutcome, triesBefore = 0, chance = 0.5) => afterTry(triesBefore, outcome, NOW, chance);
const pauseAfter = (outcome: TryOutcome, triesBefore = 0, chance = 0.5) => (after(outcome, triesBefore, chance).dueAt ?? NaN) - NOW;

const failures: readonly TryOutcome[] = [
  ...[100, 199, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 409, 411, 422, 429, 500, 501, 502, 503, 504, 999].map((status) => ({ status })),
  ...(['address-refused', 'no-address', 'timed-out', 'not-reached'] as const).map((failure) => ({ failure })),
];
for (const outcome of failures) {
  test(`${JSON.stringify(outcome)} is tried again, until the pauses are used up`, () => {
    const lastOutcome = 'failure' in outcome ? outcome.failure : String(outcome.status);
    for (const [triesBefore, pause] of PAUSES_MS.entries()) {
      expect(after(outcome, triesBefore)).toEqual({ tries: triesBefore + 1, status: 'waiting', dueAt: NOW + pause, endedAt: null, lastOutcome });
    }
    expect(after(outcome, PAUSES_MS.length)).toEqual({ tries: 8, status: 'given-up', dueAt: null, endedAt: NOW, lastOutcome });
  });
}

test('410 Gone ends it at once', () => {
  expect(after({ status: 410, retryAfter: '5' })).toEqual({ tries: 1, status: 'given-up', dueAt: null, endedAt: NOW, lastOutcome: '410' });
});

for (const status of [200, 201, 202, 204, 226, 299]) {
  test(`${status} is success, at the last try too`, () => {
    for (const triesBefore of [0, 7]) expect(after({ status }, triesBefore)).toEqual({ tries: triesBefore + 1, status: 'delivered', dueAt: null, endedAt: NOW, lastOutcome: String(status) });
  });
}

test('the pauses span about a day, and jitter moves each by a tenth at most, either way', () => {
  const span = PAUSES_MS.reduce((all, pause) => all + pause, 0) / 3_600_000;
  expect(span).toBeGreaterThan(24);
  expect(span).toBeLessThan(30);
  for (const [triesBefore, pause] of PAUSES_MS.entries()) {
    expect(pauseAfter({ status: 500 }, triesBefore, 0)).toBe(pause * 0.9);
    expect(pauseAfter({ status: 500 }, triesBefore, 0.999_999)).toBeCloseTo(pause * 1.1, -3);
  }
});

test('Retry-After of 429 and 503 makes a pause longer, never shorter, and never longer than the bound', () => {
  for (const status of [429, 503]) {
    expect(pauseAfter({ status, retryAfter: '120' })).toBe(120_000);
    expect(pauseAfter({ status, retryAfter: ' 120 ' })).toBe(120_000);
    expect(pauseAfter({ status, retryAfter: 'Tue, 24 Nov 2026 06:02:00 GMT' })).toBe(120_000);
    expect(pauseAfter({ status, retryAfter: '120' }, 3)).toBe(PAUSES_MS[3]);
    for (const long of ['999999999', 'Tue, 24 Nov 2099 06:02:00 GMT']) expect(pauseAfter({ status, retryAfter: long })).toBe(LONGEST_ASKED_MS);
    for (const odd of ['', '-5', 'soon', '0', '1e9', '99999999999999999999', 'Tue, 24 Nov 1999 06:02:00 GMT']) expect(pauseAfter({ status, retryAfter: odd }), odd).toBe(PAUSES_MS[0]);
  }
  for (const status of [500, 502, 404, 301]) expect(pauseAfter({ status, retryAfter: '120' })).toBe(PAUSES_MS[0]);
});
