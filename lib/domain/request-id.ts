import { nanoid } from 'nanoid';

/** A request's id: `req_`, the moment in base 36 (8 digits until the year 2059), and 72 random bits. The moment makes it cheap to look up. */
const SHAPE = /^req_[0-9a-z]{8}[\w-]{12}$/;
const MOMENT_DIGITS = 8;

export function newRequestId(now: number): string {
  return `req_${now.toString(36).padStart(MOMENT_DIGITS, '0')}${nanoid(12)}`;
}

/** Whether a text from outside is the id of a request. */
export function isRequestId(text: string): boolean {
  return SHAPE.test(text);
}

/** When a request's id was given, in milliseconds UTC. */
export function momentOfRequest(id: string): number {
  return Number.parseInt(id.slice(4, 4 + MOMENT_DIGITS), 36);
}
