import { nanoid } from 'nanoid';

/** A request's id: `req_`, the moment in base 36 (8 digits until the year 2059), and 72 random bits. The moment makes it cheap to look up. */
const SHAPE = /^req_([0-9a-z]{8})[\w-]{12}$/;
const MOMENT_DIGITS = 8;

export function newRequestId(now: number): string {
  return `req_${now.toString(36).padStart(MOMENT_DIGITS, '0')}${nanoid(12)}`;
}

/** When a request's id was given, in milliseconds UTC; undefined for what is no such id. */
export function momentOfRequest(id: string): number | undefined {
  const digits = SHAPE.exec(id)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}
