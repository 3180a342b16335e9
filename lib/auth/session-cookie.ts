import 'server-only';

/** Longest life of a session, and the longest pause in it, in milliseconds. */
export const SESSION_ABSOLUTE_MS = 7 * 24 * 60 * 60 * 1000;
export const SESSION_IDLE_MS = 12 * 60 * 60 * 1000;

/** Whether people reach us by https: cookies are then `__Host-` ones (ASVS 3.3.1). */
export function overHttps(): boolean {
  return (process.env['NEXTAUTH_URL'] ?? '').startsWith('https:');
}

/** The cookie that carries the signed session id. */
export function sessionCookieName(): string {
  return cookieName('session-token');
}

export function cookieName(purpose: string): string {
  return `${overHttps() ? '__Host-' : ''}fax.${purpose}`;
}

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps() }) as const;
