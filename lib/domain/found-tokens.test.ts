import { expect, test } from '@playwright/test';
import { MOST_FOUND } from './found-secrets';
import { namedSecrets } from './found-tokens';

const identifier = 'A'.repeat(22);
const fingerprint = '0a'.repeat(32);

for (const [what, sent] of Object.entries({
  nothing: undefined,
  'a text': identifier,
  'an object': { identifier },
  'a text in the list': [identifier],
  null: [null],
  'a secret': [{ identifier: `alohi_pat_${identifier}_${'b'.repeat(59)}` }],
  'a pattern': [{ identifier: `${'A'.repeat(21)}%` }],
  'a short fingerprint': [{ identifier, fingerprint: 'ab' }],
  'a fingerprint in capitals': [{ identifier, fingerprint: fingerprint.toUpperCase() }],
  'a list in a list': [[identifier]],
  'too many': Array.from({ length: MOST_FOUND + 1 }, () => ({ identifier })),
})) {
  test(`${what} names no secrets`, () => expect(namedSecrets(sent)).toBeUndefined());
}

test('of one identifier the first counts, and nothing else is kept', () => {
  expect(namedSecrets([{ identifier, fingerprint, secret: 'x' }, { identifier }])).toEqual([{ identifier, fingerprint }]);
  expect(namedSecrets([{ identifier }])).toEqual([{ identifier }]);
  expect(namedSecrets([])).toEqual([]);
});
