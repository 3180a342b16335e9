import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { checkName, LONGEST_NAME, searchKey, visibleLength } from './names';
import { PlainSecret } from './secret';

const SECRET = PlainSecret.generate().reveal();
const FAMILY_OF_THREE = '👨‍👩‍👦';
const FAMILY_OF_FOUR = '👨‍👩‍👧‍👦';
/** A flag of seven code points, six of them invisible tags. */
const ENGLAND = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
const MARKUP = `<b>"O'Brien" & {x} %s ../ 100%</b>`;

test.describe('a name is refused', () => {
  for (const [which, typed, problem] of [
    ['blank', '', 'name-missing'],
    ['of spaces', '   ', 'name-missing'],
    ['of tabs and line ends', '\t\r\n', 'name-missing'],
    ['of ideographic spaces', '\u3000\u3000', 'name-missing'],
    ['of zero-width characters', '\u200b\u200c\u200d\u2060\ufeff', 'name-missing'],
    ['of fillers that show nothing', '\u3164\u115f\u00ad\u180e', 'name-missing'],
    ['of spaces and zero-width characters mixed', ' \u200b\u00a0\u200b ', 'name-missing'],
    ['of 81 characters', 'a'.repeat(81), 'name-too-long'],
    ['of 200 characters', 'a'.repeat(200), 'name-too-long'],
    ['of 81 Japanese characters', '夜'.repeat(81), 'name-too-long'],
    ['of 81 emoji families', FAMILY_OF_THREE.repeat(81), 'name-too-long'],
    ['of one letter under two thousand accents', `a${'\u0301'.repeat(2000)}`, 'name-too-long'],
    ['with a line end inside', 'nightly\nINFO forged', 'name-not-text'],
    ['with a carriage return inside', 'nightly\rforged', 'name-not-text'],
    ['with a tab inside', 'a\tb', 'name-not-text'],
    ['with NUL', 'a\0b', 'name-not-text'],
    ['with an escape sequence', '\u001b[31mred', 'name-not-text'],
    ['with DEL', 'a\u007fb', 'name-not-text'],
    ['with a C1 control', 'a\u009bb', 'name-not-text'],
    ['with a line separator inside', 'a\u2028b', 'name-not-text'],
    ['with a paragraph separator inside', 'a\u2029b', 'name-not-text'],
    ['with a right-to-left override', 'report\u202efdp.exe', 'name-not-text'],
    ['with a bidi embedding', 'a\u202ab', 'name-not-text'],
    ['with a bidi isolate', 'a\u2066b\u2069', 'name-not-text'],
    ['with the first half of a character', 'a\ud83d', 'name-not-text'],
    ['with the second half of a character', '\udd11a', 'name-not-text'],
    ['with the halves in the wrong order', '\udd11\ud83d', 'name-not-text'],
    ['that is just half of a character', '\ud83d', 'name-not-text'],
    ['with a secret as its end', SECRET.slice(0, 75), 'name-holds-secret'],
    ['with the beginning of a secret inside', `my ${SECRET.slice(0, 40)} token`, 'name-holds-secret'],
  ] as const) {
    test(which, () => expect(checkName(typed)).toEqual({ problem }));
  }

  test('with a whole secret, whichever problem is named, and the answer does not repeat it', () => {
    const answer = checkName(SECRET);
    expect(answer).toHaveProperty('problem');
    expect(JSON.stringify(answer)).not.toContain(SECRET.slice(33));
  });

  test('with any control character or bidi override, wherever it stands', () => {
    const bad = fc.constantFrom(...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)), '\u007f', '\u0085', '\u202d', '\u2067', '\u2068');
    fc.assert(fc.property(bad, (character) => expect(checkName(`a${character}b`)).toEqual({ problem: 'name-not-text' })));
  });
});

test.describe('a name is kept', () => {
  for (const [which, typed, name] of [
    ['as it was typed', 'nightly-reports', 'nightly-reports'],
    ['without the spaces around it', '  nightly reports \n', 'nightly reports'],
    ['in Japanese', '\u3000夜間レポート（経理）\u3000', '夜間レポート（経理）'],
    ['in Arabic', 'تقرير', 'تقرير'],
    ['with punctuation and markup as mere characters', MARKUP, MARKUP],
    ['composed (NFC)', 'Cafe\u0301 か\u3099', 'Café が'],
    ['with full-width letters as they are', 'ＦＡＸ ﾊﾞｯﾁ', 'ＦＡＸ ﾊﾞｯﾁ'],
    ['with emoji of several characters', `👩🏽‍💻 ${ENGLAND}`, `👩🏽‍💻 ${ENGLAND}`],
    ['of one character', 'x', 'x'],
    ['of 80 characters', 'a'.repeat(80), 'a'.repeat(80)],
    ['of 80 characters and spaces around them', ` ${'a'.repeat(80)} `, 'a'.repeat(80)],
    ['of 80 emoji families of three', FAMILY_OF_THREE.repeat(80), FAMILY_OF_THREE.repeat(80)],
    ['that is the identifier of a token', SECRET.slice(10, 32), SECRET.slice(10, 32)],
  ] as const) {
    test(which, () => expect(checkName(typed)).toEqual({ name }));
  }

  test('of 80 emoji families of four', () => expect(checkName(FAMILY_OF_FOUR.repeat(80))).toEqual({ name: FAMILY_OF_FOUR.repeat(80) }));

  test('so that checking what was kept changes nothing more, and it is never longer than a reader counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
        const answer = checkName(typed);
        if (!('name' in answer)) return;
        expect(checkName(answer.name)).toEqual(answer);
        expect(visibleLength(answer.name)).toBeLessThanOrEqual(LONGEST_NAME);
      }),
    );
  });
});

test('length is what a reader counts', () => {
  expect([visibleLength(''), visibleLength('abc'), visibleLength('夜間'), visibleLength(FAMILY_OF_FOUR), visibleLength('e\u0301')]).toEqual([0, 3, 2, 1, 1]);
});

test('a name is found whatever the case and the width it is searched in', () => {
  expect(searchKey('ＦＡＸ Nightly')).toBe(searchKey('fax NIGHTLY'));
  expect(searchKey('ﾊﾞｯﾁ')).toBe(searchKey('バッチ'));
  expect(searchKey('CAFE\u0301')).toBe(searchKey('café'));
  expect(searchKey('ÄÖ')).toBe('äö');
  expect(searchKey('夜間')).not.toBe(searchKey('昼間'));
});
