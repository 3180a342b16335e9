import 'server-only';
import { decode } from 'next-auth/jwt';

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

/** The session id that a cookie's value carries, or undefined: garbage and other people's signatures are nobody's session. */
export async function sessionIdIn(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie) return undefined;
  const token = await decode({ token: cookie, secret: process.env['NEXTAUTH_SECRET'] ?? '' }).catch(() => null);
  const sid = token?.['sid'];
  return typeof sid === 'string' ? sid : undefined;
}
