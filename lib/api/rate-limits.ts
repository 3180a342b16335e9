import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { processWide } from '@/db/process-wide';
import { isWorthSharing, windowOf, type RateLimit } from '@/lib/domain/rate-limits';

export interface Allowance {
  readonly limit: RateLimit;
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Whole seconds until the window begins anew. */
  readonly resetSeconds: number;
}

/** A key that was counted so often in a window that the other processes must know. */
export interface Hot {
  readonly limit: RateLimit;
  readonly key: string;
  readonly windowStart: number;
  /** What this process has told, and what the others have counted. */
  told: number;
  others: number;
}

/** Counts one request against a limit, in this process's memory; `share-rates.ts` adds what the others count. */
export async function count(limit: RateLimit, key: string, now = Date.now()): Promise<Allowance> {
  const windowStart = windowOf(limit, now);
  const customDuration = (windowStart + limit.seconds * 1000 - now) / 1000;
  try {
    const held = await counter(limit).consume(keyIn(windowStart, key), 1, { customDuration });
    if (isWorthSharing(limit, held.consumedPoints)) note(limit, key, windowStart);
    return allowance(limit, held, false);
  } catch (error) {
    if (error instanceof RateLimiterRes) return allowance(limit, error, true);
    throw error;
  }
}

/** Whether a limit is used up, without counting. */
export async function isUsedUp(limit: RateLimit, key: string, now = Date.now()): Promise<Allowance | undefined> {
  const held = await counter(limit).get(keyIn(windowOf(limit, now), key));
  return held && held.consumedPoints >= limit.requests ? allowance(limit, held, true) : undefined;
}

/** How much this process has counted of a key within a window, what it heard of the others included. */
export async function countedOf({ limit, key, windowStart }: Hot): Promise<number> {
  return (await counter(limit).get(keyIn(windowStart, key)))?.consumedPoints ?? 0;
}

/** Adds what the others have counted. */
export async function addOthers({ limit, key, windowStart }: Hot, requests: number): Promise<void> {
  await counter(limit).penalty(keyIn(windowStart, key), requests, { customDuration: limit.seconds });
}

/** The keys to share, by limit, window and key. */
export function hotKeys(): Map<string, Hot> {
  return processWide('hot-rates', () => new Map<string, Hot>());
}

/** The fields of draft-ietf-httpapi-ratelimit-headers, and Retry-After (RFC 9110 §10.2.3) where the limit is exceeded. */
export function rateLimitFields({ limit, isExceeded, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${limit.name}";q=${limit.requests};w=${limit.seconds}`,
    RateLimit: `"${limit.name}";r=${remaining};t=${resetSeconds}`,
    ...(isExceeded && { 'Retry-After': String(resetSeconds) }),
  };
}

function note(limit: RateLimit, key: string, windowStart: number): void {
  const hot = hotKeys();
  const name = `${limit.name} ${keyIn(windowStart, key)}`;
  if (!hot.has(name)) hot.set(name, { limit, key, windowStart, told: 0, others: 0 });
}

function keyIn(windowStart: number, key: string): string {
  return `${windowStart} ${key}`;
}

function counter(limit: RateLimit): RateLimiterMemory {
  return processWide(`rate-limit ${limit.name}`, () => new RateLimiterMemory({ points: limit.requests, duration: limit.seconds }));
}

function allowance(limit: RateLimit, held: RateLimiterRes, isExceeded: boolean): Allowance {
  return { limit, isExceeded, remaining: held.remainingPoints, resetSeconds: Math.max(1, Math.ceil(held.msBeforeNext / 1000)) };
}
