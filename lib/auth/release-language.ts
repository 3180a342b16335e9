import 'server-only';
import { cookies } from 'next/headers';
import { languageCookieName, languageCookieOptions } from './language-cookie';

/** Takes the fixed language from this browser, once its member has chosen one: a fixed one would contradict the choice. */
export async function releaseLanguage(): Promise<void> {
  (await cookies()).set(languageCookieName(), '', { ...languageCookieOptions(), maxAge: 0 });
}
