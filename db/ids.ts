import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';

/** A new id of a row, and of a session: 132 random bits (ASVS 7.2.3 asks for 128), safe in a URL. */
export function newId(): string {
  return nanoid(22);
}

/** A new id of a row that is written once and found by its age: 8 digits of base 36 tell the moment (milliseconds UTC), the rest is random. */
export function newTimedId(moment: number): string {
  return timedIdAt(moment) + nanoid(14);
}

/** What the timed ids of a moment begin with: those of earlier ones stand before it, in byte order. */
export function timedIdAt(moment: number): string {
  return moment.toString(36).padStart(8, '0');
}

/** A new uid of a member, in the form the Fax.Plus API uses: 32 hexadecimal digits. */
export function newUid(): string {
  return randomBytes(16).toString('hex');
}
