import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from '@playwright/test';
import { languages } from './languages';
import { messagesOf, namesIn, numbersIn } from './testing/read-messages';

const english = messagesOf('en');

for (const language of languages) {
  const there = messagesOf(language);

  test(`${language} has every message that English has, and no other`, () => {
    expect(there.map(({ key }) => key).sort()).toEqual(english.map(({ key }) => key).sort());
    const ragged = there.filter(({ key, text }) => text.trim() === '' || (text !== text.trim() && !/separator$/i.test(key)));
    expect(ragged).toEqual([]);
  });

  test(`every message of ${language} can be read`, () => {
    const broken = there.filter(({ text }) => {
      try {
        parse(text, { requiresOtherClause: true });
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test(`every message of ${language} has the values and the tags that it has in English`, () => {
    const names = new Map(english.map(({ key, text }) => [key, namesIn(text)]));
    expect(there.filter(({ key, text }) => String(namesIn(text)) !== String(names.get(key)))).toEqual([]);
  });

  test(`what is counted in English is a number in ${language} too, so that 1204 reads 1,204: {count, number}`, () => {
    const numbers = new Map(english.map(({ key, text }) => [key, numbersIn(text)]));
    expect(there.filter(({ key, text }) => numbers.get(key)?.some((name) => !numbersIn(text).includes(name)))).toEqual([]);
  });
}
