import { customAlphabet } from 'nanoid';

/** The secret of an invitation's link: `alohi_invite_` + 43 base62, which carry 256 random bits. Its prefix tells it from the others. */
export const INVITATION_PREFIX = 'alohi_invite_';
const LENGTH = 43;
const SHAPE = new RegExp(`^${INVITATION_PREFIX}[A-Za-z0-9]{${LENGTH}}$`);
const random = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', LENGTH);

/** How long a link works, in days. */
export const INVITATION_DAYS = 7;

/** The plaintext, alive for one response. Printing it by accident shows a mask; the string comes out of `reveal` alone. */
export class PlainInvitationSecret {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  static generate(): PlainInvitationSecret {
    return new PlainInvitationSecret(INVITATION_PREFIX + random());
  }

  /** A secret from outside, or undefined where its shape is wrong. Costs no database call. */
  static parse(text: unknown): PlainInvitationSecret | undefined {
    return typeof text === 'string' && text.length === INVITATION_PREFIX.length + LENGTH && SHAPE.test(text) ? new PlainInvitationSecret(text) : undefined;
  }

  /** The whole secret as a string. Call it only to hash it or to show it once. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return `${INVITATION_PREFIX}••••`;
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
