import { expect, test } from '@playwright/test';
import { namesToSearch, personName } from './person-name';

const hanako = { givenName: '花子', familyName: '山田' };

test('a name stands in the order of whoever reads it; where nobody is known it is the English one', () => {
  expect(personName(hanako, 'ja')).toBe('山田 花子');
  expect(personName(hanako, 'en')).toBe('花子 山田');
  expect(personName(hanako, undefined)).toBe('花子 山田');
  expect(personName({ givenName: 'Jonas', familyName: 'Weber' }, 'ja')).toBe('Weber Jonas');
});

test('a name is searched in either order, and as Japanese writes it without a space; never across two people\'s parts', () => {
  for (const typed of ['花子 山田', '山田 花子', '山田花子']) expect(namesToSearch(hanako)).toContain(typed);
  expect(namesToSearch(hanako)).not.toContain('花子山田');
});
