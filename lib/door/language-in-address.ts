import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ASKED_LANGUAGE, languageCookieName, languageCookieOptions } from '@/lib/auth/language-cookie';
import { isLanguage, type Language } from '@/lib/domain/languages';
import { pathOf } from './api-side';
import { setHeader } from './identify';

/**
 * `/sign-in?lang=` fixes the language of a browser: by a cookie from now on, and for this very answer by a header, since
 * a page cannot set a cookie while it is drawn. A language that we do not speak is as good as none.
 */
export function fixLanguage(request: IncomingMessage, response: ServerResponse): void {
  const language = languageInAddress(request);
  if (!language) return;
  setHeader(request, ASKED_LANGUAGE, language);
  const { path, maxAge, secure } = languageCookieOptions();
  response.appendHeader('Set-Cookie', `${languageCookieName()}=${language}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`);
}

function languageInAddress(request: IncomingMessage): Language | undefined {
  if (!['GET', 'HEAD'].includes(request.method ?? '') || pathOf(request) !== '/sign-in') return undefined;
  const asked = new URLSearchParams(request.url?.split(/\?(.*)/s)[1]).get('lang');
  return isLanguage(asked) ? asked : undefined;
}
