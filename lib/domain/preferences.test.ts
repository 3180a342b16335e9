import { expect, test } from '@playwright/test';
import { postedPreferences } from './preferences';

const posted = (...entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return postedPreferences(form);
};

for (const [what, ...entries] of [
  ['nothing'],
  ['fields of something else', ['$ACTION_ID_1', ''], ['name', 'x']],
  ['an unknown language', ['language', 'de']],
  ['a language with a region', ['language', 'ja-JP']],
  ['an empty language', ['language', '']],
  ['an unknown theme', ['theme', 'system']],
  ['a theme that is a property of every object', ['theme', 'constructor']],
  ['an unknown zone', ['timeZone', 'Mars/Olympus']],
  ['an empty zone', ['timeZone', '']],
  ['two languages', ['language', 'en'], ['language', 'ja']],
  ['one known and one unknown', ['language', 'ja'], ['theme', 'pink']],
] as [string, ...[string, string][]][]) {
  test(`${what} changes nothing`, () => expect(posted(...entries)).toBeUndefined());
}

test('a file in the place of a word changes nothing', () => {
  const form = new FormData();
  form.append('language', new File(['ja'], 'ja'));
  expect(postedPreferences(form)).toBeUndefined();
});

test('what is named is changed, and what is not stays', () => {
  expect(posted(['language', 'ja'])).toEqual({ language: 'ja' });
  expect(posted(['theme', 'dark'], ['timeZone', 'Asia/Tokyo'])).toEqual({ theme: 'dark', timeZone: 'Asia/Tokyo' });
});

test('each can be left to the browser again', () => {
  expect(posted(['language', 'browser'], ['timeZone', 'browser'], ['theme', 'browser'])).toEqual({ language: null, timeZone: null, theme: null });
});
