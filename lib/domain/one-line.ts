/** Longer texts are no call: what follows is not looked at. */
export const LONGEST_CALL = 10_000;

/** A quoted part, an escaped character, the end of a line that goes on (`\`, and `^` or a backtick on Windows), or the end of a line. */
const PIECE = /'[^']*'|"(?:\\[\s\S]|[^"\\])*"|[ \t]*[\\^`][ \t]*\n[ \t]*|\\[\s\S]|[ \t]*\n\s*/g;

/** A text as it fits into one line and means the same to a shell: lines that go on are joined, others end in `;`. */
export function onOneLine(text: string): string {
  return text
    .slice(0, LONGEST_CALL)
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(PIECE, (piece) => {
      if (!piece.includes('\n')) return piece;
      if (/^['"]/.test(piece)) return piece.replace(/\n\s*/g, ' ');
      return /^[ \t]*[\\^`]/.test(piece) ? ' ' : ' ; ';
    });
}
