import 'server-only';

/** A sign-in that is older than so many milliseconds no longer adds power. */
const FRESH_MS = 15 * 60 * 1000;

/** Whether a session has seen the password so recently that it may add power. Times in milliseconds UTC. */
export function isFresh(member: { readonly authenticatedAt: number }, now: number): boolean {
  return now - member.authenticatedAt < FRESH_MS;
}
