import 'server-only';

/** How long a password counts as just entered, in milliseconds. */
const FRESH_FOR_MS = 15 * 60 * 1000;

/**
 * Whether a session saw the password within the last 15 minutes. What starts something (generating, rotating) asks for it again otherwise;
 * what stops something never does. Times in milliseconds UTC.
 */
export function isFresh(member: { readonly authenticatedAt: number }, now: number): boolean {
  return now - member.authenticatedAt < FRESH_FOR_MS;
}
