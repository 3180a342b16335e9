import 'server-only';
import { parseAccept } from 'hono/utils/accept';
import { languages, type Language } from '@/lib/domain/languages';

/**
 * The language of ours that a browser likes best, by its Accept-Language header (RFC 9110 §12.5.4): "ja-JP" is Japanese,
 * `*` stands for what is not named, a weight of 0 refuses. English where nothing fits.
 */
export function acceptedLanguage(header: string): Language {
  const wishes = parseAccept(header).map(({ type, q }) => ({ wish: type.toLowerCase(), q }));
  const weightOf = (language: Language) => {
    const named = wishes.filter(({ wish }) => wish === language || wish.startsWith(`${language}-`));
    const meant = named.length > 0 ? named : wishes.filter(({ wish }) => wish === '*');
    return Math.max(0, ...meant.map(({ q }) => q));
  };
  // Of two equally liked ones the one that is named first, which may be before ours in our own list.
  const placeOf = (language: Language) => wishes.findIndex(({ wish }) => wish === language || wish.startsWith(`${language}-`));
  const liked = languages.filter((language) => weightOf(language) > 0);
  const [best] = liked.sort((a, b) => weightOf(b) - weightOf(a) || placed(placeOf(a)) - placed(placeOf(b)));
  return best ?? 'en';
}

function placed(at: number): number {
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
