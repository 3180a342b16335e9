import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';

/** A new id of a row: 126 random bits, safe in a URL. */
export function newId(): string {
  return nanoid();
}

/** A new uid of a member, in the form the Fax.Plus API uses: 32 hexadecimal digits. */
export function newUid(): string {
  return randomBytes(16).toString('hex');
}
