import { expect, test } from '@playwright/test';
import { lengthened } from './lengthened';
import { messagesOf, namesIn, sentencesOf } from './testing/read-messages';

test('values, tags and cases of a message stay, and its words grow', () => {
  expect(lengthened('Revoke {name}?')).toBe('Reëëëvoke {name}?');
  expect(lengthened('Sent by <strong>them</strong> on {day, number}')).toBe('Seëënt by <strong>theëëm</strong> on {day, number}');
  expect(lengthened('{count, plural, =0 {No tokens} other {# tokens}} left')).toBe('{count, plural, =0 {No toøøøkens} other {# toøøøkens}} leëëft');
});

test('every message is readable afterwards, has the same values, and is longer by four tenths', () => {
  for (const { key, text } of messagesOf('en')) {
    const longer = lengthened(text);
    expect(namesIn(longer), key).toEqual(namesIn(text));
    if (/^[\p{L} ]{8,}$/u.test(text)) expect(sentencesOf(longer)[0]?.length, key).toBeGreaterThanOrEqual(text.replace(/\b\p{L}{1,2}\b/gu, '').length * 1.3);
  }
});
