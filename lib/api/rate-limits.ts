import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { processWide } from '@/db/process-wide';

/**
 * How often a process lets somebody through, counted in its memory: per token once its secret has matched, and per address for
 * what matched nothing. An office behind one address is never slowed by its own working tokens, nor by one dead token retried
 * without end.
 */
interface Limit {
  /** Its name in the RateLimit fields. */
  readonly name: string;
  readonly requests: number;
  readonly seconds: number;
}

/** A working token: a hundred requests a second, on average over a minute. */
export const TOKEN_LIMIT: Limit = { name: 'token', requests: 6_000, seconds: 60 };
/** A token that is revoked, expired, replaced or frozen, retried all the same. */
export const STOPPED_TOKEN_LIMIT: Limit = { name: 'stopped-token', requests: 3_000, seconds: 60 };
/** Requests of one address whose secret was none of ours: guesses, typos, missing headers. */
export const UNMATCHED_LIMIT: Limit = { name: 'address', requests: 6_000, seconds: 60 };

export interface Allowance {
  readonly limit: Limit;
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Whole seconds until the window begins anew. */
  readonly resetSeconds: number;
}

/** Counts one request against a limit. */
export async function count(limit: Limit, key: string): Promise<Allowance> {
  try {
    return allowance(limit, await counter(limit).consume(key), false);
  } catch (error) {
    if (error instanceof RateLimiterRes) return allowance(limit, error, true);
    throw error;
  }
}

/** Whether a limit is used up, without counting. */
export async function isUsedUp(limit: Limit, key: string): Promise<Allowance | undefined> {
  const held = await counter(limit).get(key);
  return held && held.consumedPoints >= limit.requests ? allowance(limit, held, true) : undefined;
}

/** The fields of draft-ietf-httpapi-ratelimit-headers, and Retry-After (RFC 9110 §10.2.3) where the limit is exceeded. */
export function rateLimitFields({ limit, isExceeded, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${limit.name}";q=${limit.requests};w=${limit.seconds}`,
    RateLimit: `"${limit.name}";r=${remaining};t=${resetSeconds}`,
    ...(isExceeded && { 'Retry-After': String(resetSeconds) }),
  };
}

function counter(limit: Limit): RateLimiterMemory {
  return processWide(`rate-limit ${limit.name}`, () => new RateLimiterMemory({ points: limit.requests, duration: limit.seconds }));
}

function allowance(limit: Limit, held: RateLimiterRes, isExceeded: boolean): Allowance {
  return { limit, isExceeded, remaining: held.remainingPoints, resetSeconds: Math.max(1, Math.ceil(held.msBeforeNext / 1000)) };
}
