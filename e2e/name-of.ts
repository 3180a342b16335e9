import type { Language } from '@/lib/i18n/languages';

/** What a page calls somebody whom a test made. */
export function nameOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }, _language: Language): string {
  return `${givenName} ${familyName}`;
}
