/**
 * How often somebody is let through: per token once its secret has matched, per service client, and per address for what matched nothing.
 * An office behind one address is never slowed by its own working tokens, nor by one dead token retried without end.
 */
export interface RateLimit {
  /** Its name in the RateLimit fields. */
  readonly name: string;
  readonly requests: number;
  /** The length of a window; windows begin at its multiples, so that every process counts in the same ones. */
  readonly seconds: number;
}

/** A working token: a hundred requests a second, on average over a minute. */
export const TOKEN_LIMIT: RateLimit = { name: 'token', requests: 6_000, seconds: 60 };
/** A token that is revoked, expired, replaced or frozen, retried all the same. */
export const STOPPED_TOKEN_LIMIT: RateLimit = { name: 'stopped-token', requests: 3_000, seconds: 60 };
/** Requests of one address whose secret was none of ours: guesses, typos, missing headers. */
export const UNMATCHED_LIMIT: RateLimit = { name: 'address', requests: 6_000, seconds: 60 };
/** A service client, which asks on behalf of many: a thousand a second. */
export const CLIENT_LIMIT: RateLimit = { name: 'client', requests: 60_000, seconds: 60 };

/** Batches of found secrets from one address: whoever sends them needs no token. */
export const FOUND_LIMIT: RateLimit = { name: 'found-secrets', requests: 60, seconds: 3_600 };

/** From this share of a limit on, a process tells the others how much it has counted of a key. Below it nobody pays for it. */
const SHARED_FROM = 1 / 20;

/** Whether so much was counted of a key that the other processes must know. */
export function isWorthSharing({ requests }: RateLimit, counted: number): boolean {
  return counted >= requests * SHARED_FROM;
}

/** The first millisecond of the window an instant lies in. */
export function windowOf({ seconds }: RateLimit, now: number): number {
  return now - (now % (seconds * 1000));
}
