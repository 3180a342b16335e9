import { customAlphabet } from 'nanoid';

/**
 * A request's id: `req_`, the moment in base 36 (8 digits until the year 2059), 6 random digits that this process drew when it began, and
 * 6 that belong to the request. The moment makes it cheap to look up; that it is made of numbers makes it cheap to keep. It is no secret,
 * and its numbers are drawn, not counted: a count would tell every caller how much the others ask.
 */
const SHAPE = /^req_[0-9a-z]{20}$/;
const PREFIX = 'req_';
const MOMENT_DIGITS = 8;
const TAG_DIGITS = 6;
const DRAWN_DIGITS = 6;

const sixDigits = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', TAG_DIGITS);
const ownTag = sixDigits();

export function newRequestId(now: number): string {
  return PREFIX + momentDigits(now) + ownTag + sixDigits();
}

/** Whether a text from outside is the id of a request. */
export function isRequestId(text: string): boolean {
  return SHAPE.test(text);
}

/** What a request's id is made of. */
export interface RequestIdParts {
  /** When it was given, in milliseconds UTC. */
  readonly at: number;
  readonly tag: string;
  readonly drawn: number;
}

export function partsOfRequestId(id: string): RequestIdParts {
  const tagAt = PREFIX.length + MOMENT_DIGITS;
  const drawnAt = tagAt + TAG_DIGITS;
  return { at: Number.parseInt(id.slice(PREFIX.length, tagAt), 36), tag: id.slice(tagAt, drawnAt), drawn: Number.parseInt(id.slice(drawnAt), 36) };
}

export function requestIdOf({ at, tag, drawn }: RequestIdParts): string {
  return PREFIX + momentDigits(at) + tag + drawn.toString(36).padStart(DRAWN_DIGITS, '0');
}

function momentDigits(at: number): string {
  return at.toString(36).padStart(MOMENT_DIGITS, '0');
}
