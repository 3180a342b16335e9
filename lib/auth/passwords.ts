import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { processWide } from '@/db/process-wide';

/** argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of a random password: what an unknown e-mail is compared with, so that it takes as long as a known one. */
const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$4wpfiW2AgpksXhkHMWbUig$sB5adFHYxNsg+ivgejreBMQS83vQ33z00TJ1hXMD8hc';

const AT_ONCE = 2;
const LONGEST_QUEUE = 60;

export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Compares a password with a stored hash, or with nobody's: the answer takes as long either way. */
export async function passwordIsRight(password: string, stored: string | null | undefined): Promise<boolean> {
  const right = await verify(stored ?? NOBODYS_HASH, password);
  return right && typeof stored === 'string';
}

/**
 * Runs a piece of work that hashes: two at once, then a short queue, then `busy` at once.
 * Each hash takes a core for tens of milliseconds, so more at once would only starve everyone else.
 */
export async function inHashingQueue<T>(work: () => Promise<T>): Promise<T | { readonly kind: 'busy' }> {
  const turns = processWide('hashing-queue', () => pLimit(AT_ONCE));
  return turns.pendingCount >= LONGEST_QUEUE ? { kind: 'busy' } : turns(work);
}
