import { customAlphabet } from 'nanoid';

/**
 * A request's id: `req_`, the moment in base 36 (8 digits until the year 2059), 6 random digits that this process drew when it began, and
 * a serial number of 6. The moment makes it cheap to look up; that it is made of numbers makes it cheap to keep. It is no secret.
 */
const SHAPE = /^req_[0-9a-z]{20}$/;
const PREFIX = 'req_';
const MOMENT_DIGITS = 8;
const SERIAL_DIGITS = 6;
const TAG_DIGITS = 6;
const MOST_SERIALS = 36 ** SERIAL_DIGITS;

const ownTag = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', TAG_DIGITS)();
let lastSerial = 0;

export function newRequestId(now: number): string {
  lastSerial = (lastSerial + 1) % MOST_SERIALS;
  return requestIdOf({ at: now, tag: ownTag, serial: lastSerial });
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
  readonly serial: number;
}

export function partsOfRequestId(id: string): RequestIdParts {
  const tagAt = PREFIX.length + MOMENT_DIGITS;
  const serialAt = tagAt + TAG_DIGITS;
  return { at: Number.parseInt(id.slice(PREFIX.length, tagAt), 36), tag: id.slice(tagAt, serialAt), serial: Number.parseInt(id.slice(serialAt), 36) };
}

export function requestIdOf({ at, tag, serial }: RequestIdParts): string {
  return PREFIX + at.toString(36).padStart(MOMENT_DIGITS, '0') + tag + serial.toString(36).padStart(SERIAL_DIGITS, '0');
}
