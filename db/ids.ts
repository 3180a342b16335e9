import { randomBytes } from 'node:crypto';
import { nanoid } from 'nanoid';

/** A new id of a row, and of a session: 132 random bits (ASVS 7.2.3 asks for 128), safe in a URL. */
export function newId(): string {
  return nanoid(22);
}

/** A new uid of a member, in the form the Fax.Plus API uses: 32 hexadecimal digits. */
export function newUid(): string {
  return randomBytes(16).toString('hex');
}
