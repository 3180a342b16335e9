import crc from 'crc-32';
import { customAlphabet } from 'nanoid';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const random = customAlphabet(BASE62, 53);

/** What a guesser who knows the shape can make: any identifier, a rest of their own, and the checksum that belongs to it. */
export function forgeSecret(identifier: string): string {
  const unchecked = `alohi_pat_${identifier}_${random()}`;
  let rest = crc.str(unchecked) >>> 0;
  let checksum = '';
  for (; checksum.length < 6; rest = Math.floor(rest / 62)) checksum = BASE62.charAt(rest % 62) + checksum;
  return unchecked + checksum;
}
