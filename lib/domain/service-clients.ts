import { customAlphabet } from 'nanoid';

/** Why a member may not register or end a service client. */
export type ServiceClientRefusal = 'admins-only' | 'plan-without-tokens';

/** A service client as admins see it: no hash, no secret. Times in milliseconds UTC. */
export interface ServiceClientSummary {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly endedAt: number | null;
}

/** Some of an account's clients. Pages are counted from 1. */
export interface ServiceClientPage {
  readonly clients: readonly ServiceClientSummary[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/** A client's secret: `alohi_client_` + 43 base62, which carry 256 random bits. Its prefix tells it from a token's. */
export const CLIENT_SECRET_PREFIX = 'alohi_client_';
const PREFIX = CLIENT_SECRET_PREFIX;
const LENGTH = 43;
const SHAPE = new RegExp(`^${PREFIX}[A-Za-z0-9]{${LENGTH}}$`);
const random = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', LENGTH);

/** The plaintext, alive for one response. Printing it by accident shows a mask; the string comes out of `reveal` alone. */
export class PlainClientSecret {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  static generate(): PlainClientSecret {
    return new PlainClientSecret(PREFIX + random());
  }

  /** A secret from outside, or undefined where its shape is wrong. Costs no database call. */
  static parse(text: string): PlainClientSecret | undefined {
    return text.length === PREFIX.length + LENGTH && SHAPE.test(text) ? new PlainClientSecret(text) : undefined;
  }

  /** The whole secret as a string. Call it only to hash it or to show it once. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return `${PREFIX}••••`;
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** Whether a text from outside can be a client's id: what cannot never reaches the database. */
export function isClientId(text: string): boolean {
  return /^[\w-]{22}$/.test(text) && text.length === 22;
}
