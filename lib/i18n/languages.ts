/** The languages that there are words in. */
export { isLanguage, languages, type Language } from '@/lib/domain/languages';
