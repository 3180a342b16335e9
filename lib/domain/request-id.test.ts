import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isRequestId, newRequestId, partsOfRequestId, requestIdOf } from './request-id';

const NOW = Date.UTC(2026, 10, 23, 12);

test('what is no id of a request is none', () => {
  for (const text of ['', 'req_', 'req_x', `${newRequestId(NOW)}0`, ` ${newRequestId(NOW)}`, newRequestId(NOW).toUpperCase(), `req_${'-'.repeat(20)}`]) expect(isRequestId(text), text).toBe(false);
});

test('an id tells its moment, and is made again of its parts, whatever they are', () => {
  const id = newRequestId(NOW);
  expect(isRequestId(id)).toBe(true);
  expect(partsOfRequestId(id).at).toBe(NOW);
  const parts = fc.record({ at: fc.integer({ min: 0, max: Date.UTC(2059, 0, 1) }), tag: fc.stringMatching(/^[0-9a-z]{6}$/), drawn: fc.integer({ min: 0, max: 36 ** 6 - 1 }) });
  fc.assert(fc.property(parts, (held) => expect(partsOfRequestId(requestIdOf(held))).toEqual(held)));
  fc.assert(fc.property(fc.integer({ min: NOW, max: NOW + 1_000 }), (at) => expect(requestIdOf(partsOfRequestId(newRequestId(at)))).toMatch(/^req_[0-9a-z]{20}$/)));
});

test('ids of one moment are all different, and tell nobody how many there were', () => {
  const drawn = Array.from({ length: 1_000 }, () => partsOfRequestId(newRequestId(NOW)).drawn);
  expect(new Set(drawn).size).toBe(1_000);
  expect(drawn).not.toEqual([...drawn].sort((a, b) => a - b));
});
