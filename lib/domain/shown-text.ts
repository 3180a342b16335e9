/**
 * A text from outside as it may stand on a page or in a file: what cannot be seen has a sign of its own, so that nothing hides in it,
 * no line turns round, and no log or terminal takes it for an order (ASVS 16.4.1).
 */
export function shownText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, pictureOf).replace(/[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** The drawing of a control character (U+2400 and on); those of the second row have none. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}
