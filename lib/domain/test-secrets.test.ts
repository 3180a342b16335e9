import { expect, test } from '@playwright/test';
import { PlainSecret } from './secret';
import { testSecrets, testVerdictOf } from './test-secrets';

test('the published test secrets have the shape and the checksum of real ones, and each its own verdict', () => {
  expect(Object.keys(testSecrets)).toEqual(['expired', 'revoked', 'frozen', 'out-of-scope']);
  const parsed = Object.values(testSecrets).map((secret) => PlainSecret.parse(secret)?.identifier);
  expect(new Set(parsed).size).toBe(4);
  expect(parsed).not.toContain(undefined);
  for (const [verdict, secret] of Object.entries(testSecrets)) expect(testVerdictOf(secret)).toBe(verdict);
});

test('nothing else answers as one', () => {
  for (const text of ['', 'expired', `${testSecrets.expired} `, testSecrets.expired.toLowerCase(), PlainSecret.generate().reveal()]) expect(testVerdictOf(text)).toBeUndefined();
});
