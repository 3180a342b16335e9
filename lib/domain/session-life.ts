/** Longest life of a session, and the longest pause in it, in milliseconds. */
export const SESSION_ABSOLUTE_MS = 7 * 24 * 60 * 60 * 1000;
export const SESSION_IDLE_MS = 12 * 60 * 60 * 1000;

/** Whether a session lets its member in at a time (milliseconds UTC). */
export function isSessionAlive(session: { readonly endedAt: number | null; readonly createdAt: number; readonly lastSeenAt: number }, now: number): boolean {
  return session.endedAt === null && now < session.createdAt + SESSION_ABSOLUTE_MS && now < session.lastSeenAt + SESSION_IDLE_MS;
}
