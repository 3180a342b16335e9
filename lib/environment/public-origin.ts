import 'server-only';

/** The origin people and programs open, without a trailing slash: NEXTAUTH_URL's. */
export function publicOrigin(): string {
  return new URL(process.env['NEXTAUTH_URL'] ?? 'http://localhost').origin;
}
