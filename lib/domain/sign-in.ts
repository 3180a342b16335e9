/** What a failed sign-in answers. It never says which of e-mail and password was wrong, nor whether the member exists (ASVS 6.3.8). */
export type SignInProblem =
  | { readonly kind: 'incorrect' }
  | { readonly kind: 'too-many-attempts'; readonly waitMs: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed' };

/** Longer than any password that argon2id should be asked to hash (ASVS 6.2.9 wants at least 64 allowed). */
export const LONGEST_PASSWORD = 256;

/** An e-mail address as it is compared: what people type with full-width letters or capitals is the same address. */
export function normalEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** A problem as the one string that next-auth carries from `authorize` to the page. */
export function signInProblemCode(problem: SignInProblem): string {
  return problem.kind === 'too-many-attempts' ? `too-many-attempts:${Math.ceil(problem.waitMs / 1000)}` : problem.kind;
}

/** The problem behind such a string; what is not ours (next-auth has words of its own) is read as `failed`. */
export function signInProblem(code: string): SignInProblem {
  const seconds = /^too-many-attempts:(\d{1,6})$/.exec(code)?.[1];
  if (seconds !== undefined) return { kind: 'too-many-attempts', waitMs: Number(seconds) * 1000 };
  if (code === 'incorrect' || code === 'CredentialsSignin') return { kind: 'incorrect' };
  return code === 'busy' ? { kind: 'busy' } : { kind: 'failed' };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Failures of one e-mail from one address: ten in a quarter of an hour. */
export const PAIR_LIMIT = { failures: 10, windowMs: 15 * MINUTE } as const;
/** Failures of one address, whatever the e-mails: an office shares one. */
export const ADDRESS_LIMIT = { failures: 100, windowMs: 15 * MINUTE } as const;
/** Failures of one e-mail from anywhere: a growing pause, never a lock, so that nobody can shut a member out by guessing. */
export const EMAIL_DELAY = { freeFailures: 10, windowMs: 60 * MINUTE, firstMs: 2 * SECOND, longestMs: MINUTE } as const;

/** Times of failed sign-ins (milliseconds UTC, newest first), each list cut at what its rule looks at. */
export interface RecentFailures {
  readonly ofPair: readonly number[];
  readonly ofAddress: readonly number[];
  readonly ofEmail: readonly number[];
  /** Whether this member has signed in from this address before: somebody else's guessing then does not slow them. */
  readonly knownAddress: boolean;
}

/** Milliseconds until a sign-in may be tried, 0 for now. Only failures count: right passwords in parallel never wait. */
export function waitBeforeSignIn(failures: RecentFailures, now: number): number {
  return Math.max(
    untilWindowOpens(failures.ofPair, PAIR_LIMIT, now),
    untilWindowOpens(failures.ofAddress, ADDRESS_LIMIT, now),
    failures.knownAddress ? 0 : untilPauseEnds(failures.ofEmail, now),
  );
}

function untilWindowOpens(times: readonly number[], limit: { failures: number; windowMs: number }, now: number): number {
  const oldestThatCounts = times[limit.failures - 1];
  return oldestThatCounts === undefined ? 0 : Math.max(0, oldestThatCounts + limit.windowMs - now);
}

function untilPauseEnds(times: readonly number[], now: number): number {
  const recent = times.filter((time) => time > now - EMAIL_DELAY.windowMs);
  const [newest] = recent;
  const beyond = recent.length - EMAIL_DELAY.freeFailures;
  if (newest === undefined || beyond < 0) return 0;
  return Math.max(0, newest + Math.min(EMAIL_DELAY.firstMs * 2 ** beyond, EMAIL_DELAY.longestMs) - now);
}
