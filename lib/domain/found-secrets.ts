import { PlainSecret } from './secret';
import { CLIENT_SECRET_PREFIX, PlainClientSecret } from './service-clients';
import { testVerdictOf } from './test-secrets';

/** A secret of ours in a text that somebody found. It never leaves the browser as it is. */
export interface FoundSecret {
  /** `damaged`: of a secret's beginning, but cut short or altered, so that it cannot work. */
  readonly kind: 'token' | 'test' | 'client' | 'damaged';
  /** The very text. For a fingerprint alone. */
  readonly secret: string;
  /** Empty for a service client's, which has none. */
  readonly identifier: string;
  /** The lines it stands in, counted from 1, in their order. */
  readonly lines: number[];
}

/** The largest text that is searched, in bytes and in UTF-16 units alike. */
export const LARGEST_TEXT = 5 * 1024 * 1024;
/** Different secrets that one text is searched for: as many as one question to the server may name. */
export const MOST_FOUND = 1_000;

/** What is searched before the page may breathe, and how far beyond it a secret may reach. UTF-16 units. */
const PIECE = 256 * 1024;
const BEYOND = 512;

const BEGINNING = /alohi_(?:pat|client)_/g;
/** A terminal or a diff breaks a long line and puts signs of its own in front of the next one. */
const LINE_BREAK = /\\?\r?\n[ \t]*(?:[+>|-][ \t]*)?/g;
const DAMAGED = /^alohi_pat_([A-Za-z0-9]{22})_/;

/**
 * Finds every secret in a text by shape and checksum, piece by piece: whoever drives it may draw between two pieces. Also where a line's end breaks
 * one, and in full-width letters or with unseen ones between.
 */
export function* findSecrets(text: string): Generator<void, FoundSecret[]> {
  const found = new Map<string, FoundSecret>();
  let line = 1;
  for (let start = 0; start < text.length; start += PIECE) {
    const isLast = start + PIECE + BEYOND >= text.length;
    findInPiece(plainly(text.slice(start, start + PIECE + BEYOND)), line, isLast, found);
    if (isLast) break;
    line += lineBreaks(text, start, start + PIECE);
    yield;
  }
  return [...found.values()];
}

function findInPiece(piece: string, firstLine: number, isLast: boolean, found: Map<string, FoundSecret>): void {
  let line = firstLine;
  let counted = 0;
  for (const { index } of piece.matchAll(BEGINNING)) {
    // What a piece's end cuts short is whole in the next one, which begins before it.
    if (!isLast && index > piece.length - BEYOND / 2) return;
    const secret = secretAt(piece, index);
    if (!secret) continue;
    line += lineBreaks(piece, counted, index);
    counted = index;
    note(found, secret, line);
  }
}

function note(found: Map<string, FoundSecret>, secret: Omit<FoundSecret, 'lines'>, line: number): void {
  const known = found.get(secret.secret);
  if (known) {
    // Pieces overlap: what stands in both is one.
    if (known.lines.at(-1) !== line) known.lines.push(line);
  } else if (found.size < MOST_FOUND) found.set(secret.secret, { ...secret, lines: [line] });
}

function secretAt(piece: string, index: number): Omit<FoundSecret, 'lines'> | undefined {
  const around = piece.slice(index, index + BEYOND / 2);
  const ways = [around, around.replace(LINE_BREAK, '')].map(readSecret);
  return ways.find((read) => read && read.kind !== 'damaged') ?? ways[0];
}

/** What a text begins with. Letters may follow without a gap: the checksum says where a secret ends. */
function readSecret(text: string): Omit<FoundSecret, 'lines'> | undefined {
  if (text.startsWith(CLIENT_SECRET_PREFIX)) {
    const secret = PlainClientSecret.parse(text.slice(0, CLIENT_LENGTH))?.reveal();
    return secret === undefined ? undefined : { kind: 'client', secret, identifier: '' };
  }
  const whole = PlainSecret.parse(text.slice(0, SECRET_LENGTH));
  if (whole) return { kind: testVerdictOf(whole.reveal()) ? 'test' : 'token', secret: whole.reveal(), identifier: whole.identifier };
  const [sent, identifier] = DAMAGED.exec(text) ?? [];
  return sent === undefined || identifier === undefined ? undefined : { kind: 'damaged', secret: sent, identifier };
}

const SECRET_LENGTH = 92;
const CLIENT_LENGTH = CLIENT_SECRET_PREFIX.length + 43;

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Most logs are ASCII, which is plain already. */
function plainly(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '') : text;
}
