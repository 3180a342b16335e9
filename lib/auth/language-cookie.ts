import 'server-only';
import { cookieName, cookieOptions } from './session-cookie';

/** By this header the front door tells the page which language its address asks for. No client's gets through. */
export const ASKED_LANGUAGE = 'x-asked-language';

/** How long a browser stays fixed to a language, in seconds: the longest that browsers keep a cookie. */
const FIXED_FOR_S = 400 * 24 * 60 * 60;

/** The cookie that fixes the language of one browser (DESIGN §2). */
export function languageCookieName(): string {
  return cookieName('language');
}

export function languageCookieOptions() {
  return { ...cookieOptions(), maxAge: FIXED_FOR_S };
}
