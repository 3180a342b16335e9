import 'server-only';
import { cookies, headers } from 'next/headers';
import { isLanguage, type Language } from '@/lib/i18n/languages';
import { acceptedLanguage } from './accepted-language';
import { ASKED_LANGUAGE, languageCookieName } from './language-cookie';

/** The language of this request's answer: what its address asks for, else what the browser was fixed to, else the member's choice, else what the browser likes best. */
export async function spokenLanguage(chosen: string | null | undefined): Promise<Language> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const wishes = [sent.get(ASKED_LANGUAGE), jar.get(languageCookieName())?.value, chosen];
  return wishes.find(isLanguage) ?? acceptedLanguage(sent.get('accept-language') ?? '');
}
