import { expect, test } from '@playwright/test';
import { shownText } from './shown-text';

for (const [what, text, shown] of [
  ['a line that ends early', 'a\r\nb', 'a␍␊b'],
  ['an escape that colours a terminal', '\u001b[31mred', '␛[31mred'],
  ['a byte of nothing', 'a\u0000b', 'a␀b'],
  ['deletions', 'a\u007fb\u0085c', 'a␡b\ufffdc'],
  ['a line that turns round', 'exe\u202egpj', 'exe\ufffdgpj'],
  ['isolates and separators', '\u2066a\u2069\u2028b\ufeff', '\ufffda\ufffd\ufffdb\ufffd'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
] as const) {
  test(`${what} is seen as what it is`, () => expect(shownText(text)).toBe(shown));
}

test('what people write stays as it is: any script, any emoji, formulas and tags too', () => {
  for (const text of ['夜間ゲートウェイ 👩‍⚕️', '=1+1', '<b>"x"</b>', 'عربي', 'python-requests/2.32.3', '']) expect(shownText(text)).toBe(text);
});
