import crc from 'crc-32';
import { customAlphabet } from 'nanoid';
import { INVITATION_PREFIX } from './invitation-secret';
import { CLIENT_SECRET_PREFIX } from './service-clients';

/**
 * A token's secret: `alohi_pat_` + 22 base62 (the identifier) + `_` + 59 base62, of which the last 6 are a checksum. 92 characters,
 * the vendor's published shape, so that secret scanners know it. The 53 random characters carry 315 bits (ASVS 11.5.1 asks for 128).
 */
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'alohi_pat_';
/** What a text without has no secret in it: cheap to ask where every request is. */
export const SECRET_BEGINS = 'alohi_';
const IDENTIFIER_LENGTH = 22;
const RANDOM_LENGTH = 53;
const CHECKSUM_LENGTH = 6;

const SHAPE = new RegExp(`^${PREFIX}([A-Za-z0-9]{${IDENTIFIER_LENGTH}})_[A-Za-z0-9]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);
/** Looser than the shape: a truncated secret is still most of one, and a second may follow without a gap. */
const WITHIN = `(?:(?!${PREFIX}|${CLIENT_SECRET_PREFIX}|${INVITATION_PREFIX})[A-Za-z0-9])`;
const IN_TEXT = new RegExp(`${PREFIX}(${WITHIN}{${IDENTIFIER_LENGTH}})_${WITHIN}+`, 'g');
/** The secrets of service clients and of invitations have no identifier in them: their prefix is what may stay. */
const CLIENT_IN_TEXT = new RegExp(`(${CLIENT_SECRET_PREFIX}|${INVITATION_PREFIX})${WITHIN}{8,}`, 'g');

const randomIdentifier = customAlphabet(BASE62, IDENTIFIER_LENGTH);
const randomBody = customAlphabet(BASE62, RANDOM_LENGTH);

/**
 * The plaintext, alive for one response. Printing, logging or serialising it by accident shows a mask;
 * the string itself comes out of `reveal` alone, which is easy to search for.
 */
export class PlainSecret {
  readonly #value: string;
  readonly identifier: string;

  private constructor(value: string, identifier: string) {
    this.#value = value;
    this.identifier = identifier;
  }

  /** A new secret, from the platform's cryptographic random source. */
  static generate(): PlainSecret {
    const identifier = randomIdentifier();
    const unchecked = `${PREFIX}${identifier}_${randomBody()}`;
    return new PlainSecret(unchecked + checksum(unchecked), identifier);
  }

  /** A secret from outside, or undefined where its shape or its checksum is wrong. Costs no database call. */
  static parse(text: string): PlainSecret | undefined {
    const identifier = SHAPE.exec(text)?.[1];
    if (identifier === undefined || text.length !== 92) return undefined;
    const unchecked = text.slice(0, -CHECKSUM_LENGTH);
    return text.endsWith(checksum(unchecked)) ? new PlainSecret(text, identifier) : undefined;
  }

  /** The whole secret as a string. Call it only to hash it or to show it once. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return maskedSecret(this.identifier);
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** How a secret is shown where it must not be: `alohi_pat_4k2…Qz_••••`. */
export function maskedSecret(identifier: string): string {
  return `${PREFIX}${identifier.slice(0, 3)}…${identifier.slice(-2)}_••••`;
}

/** Whether a text holds something of a secret's shape, a token's, a service client's or an invitation's, whole or cut short, also in full-width letters or with invisible ones between. */
export function holdsSecret(text: string): boolean {
  const plain = plainly(text);
  return plain.search(IN_TEXT) >= 0 || plain.search(CLIENT_IN_TEXT) >= 0;
}

/** Every token's secret in a text, whole or cut short: its identifier, and whether its shape and checksum are right. Costs no look-up. */
export function secretsIn(text: string): { readonly sent: string; readonly identifier: string; readonly isWhole: boolean }[] {
  return [...text.matchAll(IN_TEXT)].map(([sent, identifier = '']) => ({ sent, identifier, isWhole: PlainSecret.parse(sent) !== undefined }));
}

/** The text with every token's secret in it replaced by its identifier, which is safe to show and to log, and every other by its prefix. */
export function withoutSecrets(text: string): string {
  return text.replace(IN_TEXT, '$1').replace(CLIENT_IN_TEXT, '$1…');
}

/**
 * The same where secrets may also hide behind full-width or invisible letters: those are written plainly first, and where even that leaves
 * one, nothing of the text is kept. A text without a secret stays as it is.
 */
export function withoutAnySecret(text: string): string {
  if (!holdsSecret(text)) return text;
  const kept = [withoutSecrets(text), withoutSecrets(plainly(text))].find((replaced) => !holdsSecret(replaced));
  return kept ?? '';
}

function plainly(text: string): string {
  return text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Base62 of the CRC-32 of everything before it: a typo is noticed without a lookup. It is no protection and replaces no hash. */
function checksum(unchecked: string): string {
  let rest = crc.str(unchecked) >>> 0;
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}
